import { eq } from 'drizzle-orm'
import type { Reservation } from '#app/booking/reservations.server.ts'
import type { Fen } from '#app/money/fen.ts'
import { pricedProduct } from '#app/pricing/prices.server.ts'
import { damageCharge } from '#app/pricing/strategies/damage.ts'
import { addMonths, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { units } from '#db/schema/inventory.ts'
import { rentals } from '#db/schema/rental.ts'
import { DAMAGE_CHARGES } from './damage-due.ts'

export type DamageDue = {
  readonly damage: (typeof DAMAGE_CHARGES)[number]
  readonly dueFen: Fen
  readonly worthFen: Fen
  readonly shareBp: number
}

/** What each kind of damage to the unit of a rental costs on a day, by the price that was agreed; none before a rental. */
export async function damageDues(
  db: Database,
  { id, productId, fromOn }: Pick<Reservation, 'id' | 'productId' | 'fromOn'>,
  today: Day,
): Promise<readonly DamageDue[]> {
  const found = await pricedProduct(db, productId, fromOn)
  const [unit] = await db
    .select({ boughtOn: units.boughtOn })
    .from(rentals)
    .innerJoin(units, eq(units.id, rentals.unitId))
    .where(eq(rentals.reservationId, id))
  if (!found || !unit) return []
  const { conditions, replacementFen } = found
  const age = { replacementFen, ageMonths: wholeMonths(unit.boughtOn, today) }
  return DAMAGE_CHARGES.map(damage => {
    const { fen: dueFen, worthFen, shareBp } = damageCharge(conditions.damage, damage, age)
    return { damage, dueFen, worthFen, shareBp }
  })
}

/** How many months are over since a day. */
function wholeMonths(since: Day, today: Day): number {
  let months = 0
  while (addMonths(since, months + 1) <= today) months++
  return months
}
