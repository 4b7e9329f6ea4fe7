import { expect } from 'vitest'
import { availabilityOf, freeCountFor } from '#app/booking/availability.server.ts'
import { addDays, type Day, dayOf } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import type { TestHouse } from '#test/support/house.ts'
import { TODAY } from '#test/support/makers.ts'
import { numbered } from './booking-rules.ts'
import { aShop, morningOf, pin, promise, type Shop, unitOf } from './shop.ts'

/** The cases that the list itself answers: on the real engine, at a centre that is open every day. */

/** `31.3.2030`, as its country writes it. */
function dayFrom(text: string): Day {
  const [day = '', month = '', year = ''] = text.split('.')
  return dayOf([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'))
}
const inclusive = (from: string, to: string): Period => ({ from: dayFrom(from), to: addDays(dayFrom(to), 1) })

type Available = {
  readonly [key in 'total' | 'out_of_service' | 'turnaround_days']: number
} & {
  readonly reservations: readonly (readonly [from: string, to: string, howMany: number])[]
  readonly from: string
  readonly to: string
}

async function available(house: TestHouse, input: Available, { min_available }: { readonly min_available: number }) {
  const { total, out_of_service: outOfService, turnaround_days: turnaroundDays, reservations, from, to } = input
  const today = dayOf('2030-01-01')
  const shop = await aShop(house, { total, outOfService, turnaroundDays })
  for (const [first, last, howMany] of reservations)
    for (let count = 0; count < howMany; count++)
      expect((await promise(house, shop, inclusive(first, last), { today })).answer.ok).toBe(true)
  const days = await house.seeAll(db => availabilityOf(db, { ...shop, ...morningOf(today), ...inclusive(from, to) }))
  expect(Math.min(...days.map(({ free }) => free))).toBe(min_available)
}

type Late = {
  readonly total: number
  readonly contract: readonly [from: string, to: string, howMany: number]
  readonly query_date: string
  readonly today: readonly string[]
}

async function late(
  house: TestHouse,
  { total, contract: [from, to], query_date, today }: Late,
  expected: { readonly [key in 'available_if_handed_over' | 'available_if_not_handed_over']: readonly number[] },
) {
  const [given, waiting] = [await aShop(house, { total }), await aShop(house, { total })]
  const begin = dayFrom(from)
  // The last day of a contract is the day on which the device is due back: from the next one on it is late.
  const term = { from: begin, to: dayFrom(to) }
  await pin(house, given, term, { unit: 0, today: begin })
  await promise(house, waiting, term, { today: begin })
  const free = async (shop: Shop, on: Day, queried: Day) => {
    const asked = { from: queried, to: addDays(queried, 1) }
    const days = await house.seeAll(db => availabilityOf(db, { ...shop, ...morningOf(on), ...asked }))
    return days[0]?.free
  }
  const each = (shop: Shop) => Promise.all(today.map(on => free(shop, dayFrom(on), dayFrom(query_date))))
  expect(await each(given)).toEqual(expected.available_if_handed_over)
  expect(await each(waiting)).toEqual(expected.available_if_not_handed_over)
  // On every day that it is late it is not there; what nobody has fetched is.
  const queried = dayFrom(query_date)
  expect([await free(given, queried, queried), await free(waiting, queried, queried)]).toEqual([0, total])
}

type Mixed = {
  readonly model_units: number
  readonly in_custody: number
  readonly booking_A: { readonly by_model: number }
}

async function mixed(
  house: TestHouse,
  { model_units, in_custody, booking_A }: Mixed,
  expected: { readonly accept_B: boolean; readonly free_for_B: number },
) {
  const shop = await aShop(house, { total: model_units })
  const dates = numbered(0, 10)
  for (let unit = 0; unit < in_custody; unit++) expect((await pin(house, shop, dates, { unit })).ok).toBe(true)
  for (let count = 0; count < booking_A.by_model; count++)
    expect((await promise(house, shop, dates)).answer.ok).toBe(true)
  const asked = { ...shop, ...morningOf(TODAY), period: dates }
  expect(await house.seeAll(db => freeCountFor(db, asked))).toBe(expected.free_for_B)
  // By name: the last unit, which is promised to A by model; and any at all.
  expect((await pin(house, shop, dates, { unit: model_units - 1, isOut: false })).ok).toBe(expected.accept_B)
  expect((await promise(house, shop, dates)).answer.ok).toBe(expected.accept_B)
}

type Loan = { readonly unit?: number; readonly from_day?: number; readonly to_day: number }
type Extended = {
  readonly units?: number
  readonly loan1?: Loan
  readonly loan2?: Loan
  readonly reservation?: Loan
  readonly booking?: { readonly units: readonly string[]; readonly returned: readonly string[] }
  readonly extend_loan1_to_day?: number
}

/** A rental stays on its unit for longer: the same claim that `extendRental` makes, by days instead of whole months. */
async function extended(house: TestHouse, input: Extended, { result }: { readonly result: string }) {
  const { loan1 = { to_day: 5 }, loan2, reservation = loan2, booking, extend_loan1_to_day: until = 8 } = input
  // Each unit of a joint booking is a rental of its own here: the one that goes on is the one that is not back.
  const unit = booking ? booking.units.findIndex(name => !booking.returned.includes(name)) : (loan1.unit ?? 0)
  const shop = await aShop(house, { total: input.units ?? booking?.units.length ?? 1 })
  const rental = await pin(house, shop, numbered(0, loan1.to_day), { unit })
  const { from_day = loan1.to_day + 1, to_day } = reservation ?? { to_day: until }
  const other = await promise(house, shop, numbered(from_day, to_day))
  expect(other.answer.ok).toBe(true)
  const answer = await pin(house, shop, numbered(0, until), { unit, holderId: rental.holderId })
  expect(answer.ok ? 'accept' : 'refuse').toBe(result.split('_')[0])
  const movedTo = /to_unit_(\d+)$/.exec(result)?.[1]
  if (movedTo !== undefined) expect(await unitOf(house, shop, other.holderId)).toBe(Number(movedTo))
  expect(await unitOf(house, shop, rental.holderId)).toBe(unit)
}

async function adjacent(
  house: TestHouse,
  { loans_days }: { readonly loans_days: readonly (readonly [from: number, to: number])[] },
  { result }: { readonly result: string },
) {
  const shop = await aShop(house, { total: 1 })
  const today = addDays(TODAY, Math.min(...loans_days.flat()))
  const loans = []
  for (const loan of loans_days) loans.push(await promise(house, shop, numbered(...loan), { today }))
  expect(loans.map(({ answer }) => answer.ok)).toEqual(loans_days.map(() => result === 'accept'))
  const [[from, to], holderId] = [loans_days[1] ?? [0, 0], loans[1]?.holderId ?? '']
  const given = await pin(house, shop, numbered(from, to), { unit: 0, holderId, today: addDays(TODAY, from) })
  expect(given.ok ? 'accept' : 'refuse').toBe(result)
}

type Run = (house: TestHouse, input: unknown, expected: unknown) => Promise<void>
const run =
  <Input, Expected>(check: (house: TestHouse, input: Input, expected: Expected) => Promise<void>): Run =>
  (house, input, expected) =>
    check(house, input as Input, expected as Expected)

export const ON_THE_LIST: { readonly [kind: string]: Run } = {
  day_inclusive_available: run(available),
  late_return: run(late),
  mixed_model_and_unit: run(mixed),
  extension: run(extended),
  adjacent: run(adjacent),
}
