import { expect, test } from 'vitest'
import { fen } from '#app/money/fen.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import type { Conditions } from '../rent.ts'
import { lateFee } from './late.ts'

const from = dayOf('2026-01-01')
const term = (listFen: number, days: number) => ({ from, to: addDays(from, days), listFen: fen(listFen) })

test.each<[string, Conditions['late'], number, number, number, number]>([
  ['one day of 1,050 yuan for 180 days', 'term_rent_by_day', 105_000, 180, 1, 583],
  ['three days are rounded once', 'term_rent_by_day', 105_000, 180, 3, 1_750],
  ['as long again as the term', 'term_rent_by_day', 105_000, 180, 180, 105_000],
  ['no day at all', 'term_rent_by_day', 105_000, 180, 0, 0],
  ['a device that costs nothing', 'term_rent_by_day', 0, 30, 10, 0],
  ['where lateness costs nothing', 'free', 105_000, 180, 90, 0],
])('%s', (_, how, listFen, days, late, fee) => {
  expect(lateFee(how, term(listFen, days), late)).toBe(fee)
})

test.each([-1, 0.5, Number.NaN])('%d days are no lateness', days =>
  expect(() => lateFee('term_rent_by_day', term(100, 30), days)).toThrow(RangeError),
)
