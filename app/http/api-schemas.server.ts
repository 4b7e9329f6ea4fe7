import { z } from 'zod'
import { RequestReservationFor } from '#app/booking/request-reservation-for.input.ts'
import { MOST_MONTHS, RESERVATION_STATES, WAYS_OF_RECEIVING } from '#app/booking/reservation.ts'
import { HYGIENE_CLASSES, NEEDS } from '#app/catalogue/category.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { CUTS, NOTES } from '#app/pricing/quote.ts'
import { BENEFITS, DEPOSIT_RULES, PAYERS, PAYOUTS, PROGRAMME_KINDS } from '#app/programmes/programme.ts'
import { DayInput } from '#app/time/day.input.ts'
import { daysIn } from '#app/time/period.ts'

/** What programs send and what they are answered: the routes read with these, and the description is made from them. */

const day = () => DayInput.meta({ format: 'date', examples: ['2026-12-01'] })
const dayText = z.iso.date()
const fen = () => z.int().min(0).meta({ description: 'Whole fen, a hundredth of a yuan' })
const code = (example: string) =>
  z
    .string()
    .min(1)
    .max(20)
    .meta({ examples: [example] })
const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable().meta({ description: 'The cursor of the next page' }) })

const Classification = z.object({ code: z.string(), edition: z.string(), checked: z.boolean() }).meta({
  description: 'ISO 9999 (GB/T 16432), with its edition, and whether it was checked against the printed standard',
})

export const CategoryAnswer = z
  .object({
    code: code('C10'),
    zh: z.string(),
    en: z.string(),
    classification: Classification,
    needs: z.array(z.enum(NEEDS)),
    hygiene: z.enum(HYGIENE_CLASSES),
    fittingRequired: z.boolean(),
    installRequired: z.boolean(),
    products: z.int().min(0),
  })
  .meta({ id: 'Category' })
export const CategoriesAnswer = page(CategoryAnswer)

const RentAnswer = z
  .discriminatedUnion('per', [
    z.object({ per: z.enum(['month', 'half_month']) }),
    z.object({ per: z.literal('day'), fen: fen(), leastDays: z.int().min(1) }),
    z.object({ per: z.literal('term'), terms: z.array(z.object({ months: z.int(), fen: fen() })) }),
  ])
  .meta({ id: 'Rent', description: 'How the rent is reckoned: by the month, by the day or by whole terms' })
export const ProductAnswer = z
  .object({
    code: code('C10-01'),
    zh: z.string(),
    en: z.string(),
    category: z.string(),
    purpose: z.object({ zh: z.string(), en: z.string() }),
    needs: z.array(z.enum(NEEDS)),
    classification: Classification,
    maxUserWeightKg: z.number().nullable(),
    widthMm: z.int().nullable(),
    lengthMm: z.int().nullable(),
    heightMm: z.int().nullable(),
    weightKg: z.number().nullable(),
    fittingRequired: z.boolean(),
    installRequired: z.boolean(),
    turnaroundDays: z.int(),
    specs: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
    price: z
      .object({ rentFenPerMonth: fen(), rent: RentAnswer, depositFen: fen(), isExample: z.boolean() })
      .nullable()
      .meta({ description: "Today's list price; null where none is set" }),
  })
  .meta({ id: 'Product' })
export const ProductsAnswer = page(ProductAnswer)

export const ProductsQuery = z.object({
  q: z
    .string()
    .max(60)
    .optional()
    .meta({ description: 'Chinese, pinyin, pinyin initials, English or a need, as a person would type it' }),
  category: z.string().max(20).optional().meta({ description: "A category's code" }),
  need: z.enum(NEEDS).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional().meta({ description: 'What `next` said on the page before' }),
})

export const ProductPath = z.object({ code: z.string().min(1).max(20) })
const MOST_DAYS = 366
/** Days from `from` until before `to`, which may not be over yet. */
export const AvailabilityQuery = z
  .object({
    from: day(),
    to: day().meta({ description: 'The first day that is not asked for; at most 366 days after `from`' }),
    centre: z.string().max(20).optional().meta({ description: "A centre's code; without it the token's own centre" }),
  })
  .refine(period => period.from < period.to, { path: ['to'], error: 'too_small' })
  .refine(period => daysIn(period) <= MOST_DAYS, { path: ['to'], error: 'too_big' })
export const AvailabilityAnswer = z
  .object({
    product: z.string(),
    centre: z.string(),
    from: dayText,
    to: dayText,
    days: z.array(z.object({ day: dayText, free: z.int().min(0) })),
  })
  .meta({ id: 'Availability' })
export const CatalogueAvailabilityAnswer = z
  .object({
    centre: z.string(),
    from: dayText,
    to: dayText,
    items: z.array(
      z.object({
        product: z.string(),
        units: z.int().min(0).meta({ description: 'How many units the centre has that can go out' }),
        free: z.int().min(0).meta({
          description:
            'How many more people could rent it for the whole period; preparation and turnaround are reckoned in',
        }),
      }),
    ),
  })
  .meta({ id: 'CatalogueAvailability' })

export const QuoteRequest = z
  .object({
    product: code('C10-01'),
    months: z.int().min(1).max(MOST_MONTHS),
    userClass: z.enum(USER_CLASSES),
    from: day().optional().meta({ description: 'The first day of the rental; without it today' }),
  })
  .meta({ id: 'QuoteRequest' })

const Share = z
  .object({
    kind: z.enum(PROGRAMME_KINDS),
    payer: z.enum(PAYERS).meta({ description: 'Who bears this part of the list rent' }),
    programme: z.object({ code: z.string(), version: z.int(), zh: z.string(), en: z.string() }),
    funder: z.object({ zh: z.string(), en: z.string() }),
    how: z.enum(BENEFITS),
    payout: z.enum(PAYOUTS).meta({ description: 'Only what is taken off at once makes the person pay less' }),
    shareBp: z.int().min(0).max(10_000).nullable().meta({ description: 'Basis points; null where it is a sum' }),
    amountFen: fen(),
    wantedFen: fen().meta({ description: 'What it would have been without limits' }),
    cuts: z.array(z.object({ by: z.enum(CUTS), leftFen: fen(), isReached: z.boolean() })),
  })
  .meta({ id: 'Share' })
const names = { zh: z.string(), en: z.string() }
const priced = {
  months: z.int(),
  userClass: z.enum(USER_CLASSES),
  periods: z
    .array(z.object({ from: dayText, to: dayText.meta({ description: 'The first day after it' }), listFen: fen() }))
    .meta({ description: 'The parts in which the list rent is reckoned; together they are the list rent' }),
  listRentFen: fen(),
  shares: z.array(Share),
  notes: z
    .array(z.object({ code: z.string(), why: z.enum(NOTES), ...names }))
    .meta({ description: 'Why a programme gives nothing, or what the person should know about it' }),
  personFen: fen().meta({
    description: "The person's part of the rent: the list rent without the shares that are taken off at once",
  }),
  laterFen: fen().meta({ description: 'What comes back to the person later, or is paid by voucher' }),
  fullDepositFen: fen().meta({ description: 'The deposit before any programme' }),
  depositFen: fen(),
  depositRule: z.object({ rule: z.enum(DEPOSIT_RULES), ...names }).nullable(),
  dueFen: fen().meta({ description: "The person's part and the deposit" }),
}
export const QuoteAnswer = z.object({ product: z.string(), from: dayText, ...priced }).meta({ id: 'Quote' })

export { RequestReservationFor as ReservationRequest }
export const ReservationPath = z.object({ reference: z.string().min(1).max(40) })
export const ReservationAnswer = z
  .object({
    reference: z.string(),
    state: z.enum(RESERVATION_STATES),
    product: z.object({ code: z.string(), zh: z.string(), en: z.string() }),
    centre: z.string(),
    /** The surname only: whoever made the reservation knows the rest. */
    person: z.string(),
    from: dayText,
    to: dayText,
    way: z.enum(WAYS_OF_RECEIVING),
    requestedAt: z.iso.datetime(),
    ...priced,
  })
  .meta({ id: 'Reservation' })

export const ProblemAnswer = z
  .object({
    type: z.string().meta({ examples: ['urn:fuju:refusal:none_free'] }),
    title: z.string(),
    status: z.int(),
    refusal: z.string().meta({ description: 'The name of the refusal: stable, for programs' }),
    errors: z.array(z.object({ field: z.string(), word: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })
