import { type Actor, isStaff } from '#app/acts/actor.ts'
import { paths } from '#app/paths.ts'
import { DONE, type Done } from './done.ts'

/** The reservation's own page for whoever asks, which says what has just been done. */
export function wayBack(actor: Actor, reference: string, done?: Done): string {
  const query = { done }
  return isStaff(actor) ? paths.deskReservation(reference, query) : paths.reservation(reference, query)
}

/** What an address says has just been done. */
export const doneIn = (url: string): Done | null => {
  const said = new URL(url).searchParams.get('done')
  return DONE.find(done => done === said) ?? null
}
