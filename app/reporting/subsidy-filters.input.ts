import { z } from 'zod'
import type { Actor } from '#app/acts/actor.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { NO_STREET, type SubsidyFilters } from './subsidy.ts'

/** Addresses are typed and sent on: a filter that nobody understands is none. */
const Filters = z.object({
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  class: z.enum(USER_CLASSES).optional().catch(undefined),
  category: z
    .string()
    .regex(/^[A-Z]\d{2}$/)
    .optional()
    .catch(undefined),
  street: z
    .union([z.uuid(), z.literal(NO_STREET)])
    .optional()
    .catch(undefined),
  district: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
})

/** An officer of one district has nothing to choose there: what an address says about districts is for the city. */
export function readFilters(address: string, { scope }: Pick<Actor, 'scope'>): SubsidyFilters {
  const { district, ...filters } = Filters.parse(Object.fromEntries(new URL(address).searchParams))
  return scope === 'district' ? filters : { ...filters, district }
}

/** Which rental of the page shows its ledger. */
export const readOpen = (address: string): string | undefined => new URL(address).searchParams.get('open') ?? undefined

const MOST_PAGES = 1000

/** Which page of a list; the first when nobody can tell. */
export const readPage = (address: string): number =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_PAGES)
    .catch(1)
    .parse(new URL(address).searchParams.get('page') ?? 1)
