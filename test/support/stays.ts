import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { addDays } from '#app/time/day.ts'
import { allotments, stockLines } from '#db/schema/allotment.ts'
import { NOW, type TestHouse } from './house.ts'
import { aCentre, aProduct, aUnit, TODAY, withAllSight } from './makers.ts'

/** What may hold a unit. What is out may be late; what has run out holds nothing. */
const KINDS = [
  'reservation',
  'prepared',
  'rental',
  'out',
  'hold',
  'expired hold',
  'expired offer',
  'maintenance',
] as const
type Kind = (typeof KINDS)[number]
const MINUTE = 60_000

const stays = fc.array(
  fc.record({
    kind: fc.constantFrom<Kind>(...KINDS),
    gap: fc.nat(10),
    lasts: fc.integer({ min: 1, max: 45 }),
    isPriority: fc.boolean(),
  }),
  { maxLength: 4 },
)

/** A product at a centre: its units, and what holds each of them, one after the other. */
export const stocks = fc.record({
  turnaroundDays: fc.nat(6),
  installRequired: fc.boolean(),
  keptForPriority: fc.nat(2),
  units: fc.array(fc.record({ state: fc.constantFrom('ready', 'out', 'quarantine', 'repair'), stays }), {
    maxLength: 4,
  }),
})
type World = typeof stocks extends fc.Arbitrary<infer Value> ? Value : never

function rowOf(kind: Kind, isPriority: boolean) {
  if (kind === 'reservation') return { isPriority, why: 'reservation' as const }
  if (kind === 'prepared') return { isPriority, why: 'reservation' as const, isPinned: true }
  if (kind === 'rental') return { isPriority, why: 'rental' as const, isPinned: true }
  if (kind === 'out') return { isPriority, why: 'rental' as const, isPinned: true, isOut: true }
  if (kind === 'maintenance') return { why: 'maintenance' as const, isPinned: true }
  const passing = { isPriority, why: kind === 'expired offer' ? ('offer' as const) : ('hold' as const) }
  return { ...passing, expiresAt: new Date(NOW.getTime() + (kind === 'hold' ? 5 : -5) * MINUTE) }
}

/** Writes such a stock for Wuqing's centre, from a month ago on. */
export async function aStock(house: TestHouse, { turnaroundDays, installRequired, keptForPriority, units }: World) {
  const { id: productId } = await aProduct(house, { turnaroundDays, category: { installRequired } })
  const { id: centreId } = await aCentre(house)
  for (const { state, stays } of units) {
    const unit = await aUnit(house, productId, { state })
    let from = addDays(TODAY, -30)
    for (const { kind, gap, lasts, isPriority } of stays) {
      const during = { from: addDays(from, gap), to: addDays(from, gap + lasts) }
      const held = { unitId: unit.id, productId, centreId, holderId: randomUUID(), during, ...rowOf(kind, isPriority) }
      await withAllSight(house, db => db.insert(allotments).values(held))
      from = during.to
    }
  }
  const ofStock = and(eq(stockLines.centreId, centreId), eq(stockLines.productId, productId))
  await withAllSight(house, db => db.update(stockLines).set({ keptForPriority }).where(ofStock))
  return { centreId, productId }
}
