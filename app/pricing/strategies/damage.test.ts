import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '#app/money/fen.ts'
import { DAMAGES, type Damage, USUAL_CONDITIONS } from '../rent.ts'
import { damageCharge } from './damage.ts'

// 1.5 % of its value a month, and never worth less than a tenth.
test.each<[string, Damage, number, number, number, number]>([
  ['worn is what use does', 'worn', 450_000, 6, 409_500, 0],
  ['damaged when it was new', 'damaged', 450_000, 0, 450_000, 135_000],
  ['damaged after a year', 'damaged', 450_000, 12, 369_000, 110_700],
  ['beyond repair after two years', 'beyond_repair', 450_000, 24, 288_000, 288_000],
  ['lost when it was new: what another one costs', 'lost', 450_000, 0, 450_000, 450_000],
  ['lost after ten years: a tenth', 'lost', 450_000, 120, 45_000, 45_000],
  ['younger than nothing is new', 'lost', 450_000, -3, 450_000, 450_000],
  ['a unit that is worth nothing', 'lost', 0, 5, 0, 0],
])('%s', (_, damage, replacement, ageMonths, worth, charged) => {
  const unit = { replacementFen: fen(replacement), ageMonths }
  const charge = damageCharge(USUAL_CONDITIONS.damage, damage, unit)
  expect([charge.worthFen, charge.fen]).toEqual([worth, charged])
})

test('never below nothing and never above the replacement, however old and however broken', () => {
  const bp = fc.integer({ min: 0, max: 10_000 })
  const conditions = fc.record({
    ...{ lossBpPerMonth: bp, leastBp: bp },
    shareBp: fc.record({ worn: bp, damaged: bp, beyond_repair: bp, lost: bp }),
  })
  fc.assert(
    fc.property(
      conditions,
      fc.constantFrom(...DAMAGES),
      fc.nat(1e9),
      fc.nat(600),
      (rules, damage, replacement, age) => {
        const charge = damageCharge(rules, damage, { replacementFen: fen(replacement), ageMonths: age })
        expect(charge.fen).toBeGreaterThanOrEqual(0)
        expect(charge.fen).toBeLessThanOrEqual(charge.worthFen)
        expect(charge.worthFen).toBeLessThanOrEqual(replacement)
      },
    ),
  )
})
