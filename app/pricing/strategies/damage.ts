import { type Fen, fen, shareOf } from '#app/money/fen.ts'
import type { Conditions, Damage } from '../rent.ts'

const WHOLE_BP = 10_000

export type DamageCharge = { readonly fen: Fen; readonly worthFen: Fen; readonly shareBp: number }

/** What a unit is still worth: its replacement less so much a month, never less than a part of it. */
function worthOf({ lossBpPerMonth, leastBp }: Conditions['damage'], replacementFen: Fen, months: number): Fen {
  const bp = Math.max(leastBp, WHOLE_BP - lossBpPerMonth * Math.max(0, months))
  return shareOf(replacementFen, Math.min(WHOLE_BP, bp))
}

/** What damage or loss costs: by how badly, of what the unit is still worth; never more than its replacement. */
export function damageCharge(
  conditions: Conditions['damage'],
  damage: Damage,
  unit: { readonly replacementFen: Fen; readonly ageMonths: number },
): DamageCharge {
  const worthFen = worthOf(conditions, unit.replacementFen, unit.ageMonths)
  const shareBp = conditions.shareBp[damage]
  return { fen: fen(Math.min(shareOf(worthFen, shareBp), unit.replacementFen)), worthFen, shareBp }
}
