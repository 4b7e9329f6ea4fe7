import type { z } from 'zod'
import type { Complaints } from '#app/acts/act.ts'
import { complaintsOf } from '#app/acts/perform.server.ts'
import { ReservationDetails } from './request-reservation.input.ts'

type Read =
  | { readonly ok: true; readonly value: z.infer<typeof ReservationDetails> }
  | { readonly ok: false; readonly complaints: Complaints }

/** Reads the last page but one, so that a mistake is told there and not a page later. */
export function readDetails(typed: unknown): Read {
  const read = ReservationDetails.safeParse(typed)
  return read.success ? { ok: true, value: read.data } : { ok: false, complaints: complaintsOf(read.error) }
}
