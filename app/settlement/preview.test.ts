import { expect, test } from 'vitest'
import { fen } from '#app/money/fen.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Programme, ProgrammeRules } from '#app/programmes/programme.ts'
import { type Day, dayOf } from '#app/time/day.ts'
import { aProgrammeInForce, capsWith, rulesWith } from '#test/support/makers-of-programmes.ts'
import { asking, somebody } from '#test/support/makers-of-quotes.ts'
import { type PastRental, previewFor } from './preview.ts'

type Rented = { readonly who?: string; readonly userClass?: UserClass; readonly yuan?: number; readonly from?: Day }
let count = 0
function rented({
  who = 'wang',
  userClass = 'local_elderly',
  yuan = 200,
  from = dayOf('2026-02-10'),
}: Rented = {}): PastRental {
  const { past: _, ...asked } = asking({ rentYuan: yuan, months: 1, from, person: somebody({ userClass }) })
  return { reference: `R${++count}`, personId: who, householdId: null, asked }
}

const share = (bp: number, over: Partial<ProgrammeRules> = {}): ProgrammeRules =>
  rulesWith({ benefit: { how: 'share', rates: [{ who: { classes: ['local_elderly'] }, bp }] }, ...over })
const running = aProgrammeInForce({ rules: share(5_000) })
const draft = (rules: ProgrammeRules, over: Partial<Programme> = {}) =>
  aProgrammeInForce({ version: 2, firstOn: dayOf('2026-04-01'), rules, ...over })
const world = (rentals: readonly PastRental[], over = {}) => ({
  rentals,
  versions: [running],
  used: [],
  spent: [],
  ...over,
})

test('the same document costs the same', () => {
  const preview = previewFor(draft(share(5_000)), world([rented(), rented({ who: 'li' })]))
  expect(preview).toMatchObject({ rentals: 2, listRentFen: 40_000, people: { less: 0, more: 0, same: 2 }, largest: [] })
  expect(preview.payers).toEqual([
    { payer: 'person', beforeFen: 20_000, afterFen: 20_000 },
    { payer: 'district', beforeFen: 20_000, afterFen: 20_000 },
  ])
})

test('a higher share: who bears what, how many pay less, what changes most', () => {
  const rentals = [rented({ yuan: 100 }), rented({ who: 'li', yuan: 300 }), rented({ who: 'he', userClass: 'other' })]
  const preview = previewFor(draft(share(8_000)), world(rentals))
  expect(preview.payers).toEqual([
    { payer: 'person', beforeFen: 40_000, afterFen: 28_000 },
    { payer: 'district', beforeFen: 20_000, afterFen: 32_000 },
  ])
  expect(preview.people).toEqual({ less: 2, more: 0, same: 1 })
  expect(preview.largest.map(({ beforeFen, afterFen }) => [beforeFen, afterFen])).toEqual([
    [15_000, 6_000],
    [5_000, 2_000],
  ])
})

test.each<readonly [what: string, rules: ProgrammeRules, over: object, personFen: number]>([
  ['a cap that the first rental uses up', share(5_000, { caps: capsWith({ personYearFen: 15_000 }) }), {}, 25_000],
  [
    'a budget that the first rental uses up',
    share(5_000, { budget: { fen: fen(10_000), per: 'version' } }),
    {},
    30_000,
  ],
  [
    'a cap of which something was used before',
    share(5_000, { caps: capsWith({ personYearFen: 15_000 }) }),
    {
      used: [
        {
          code: 'subsidy',
          personId: 'wang',
          householdId: null,
          capFrom: dayOf('2026-01-01'),
          budgetFrom: dayOf('2026-01-01'),
          amountFen: fen(6_000),
        },
      ],
    },
    31_000,
  ],
  [
    'a bonus that this month reaches',
    rulesWith({ benefit: { how: 'bonus', fen: fen(5_000), fromFen: fen(40_000) } }),
    {},
    35_000,
  ],
  [
    'a bonus for what was rented before as well',
    rulesWith({ benefit: { how: 'bonus', fen: fen(5_000), fromFen: fen(50_000) } }),
    { spent: [{ personId: 'wang', year: 2026, listFen: fen(10_000) }] },
    35_000,
  ],
  ['one device at a time', share(5_000, { oneOf: [['C12']] }), {}, 30_000],
  ['what comes back later counts as not borne', share(5_000, { payout: 'reimbursed' }), {}, 20_000],
])('%s', (_, rules, over, personFen) => {
  const preview = previewFor(draft(rules), world([rented(), rented()], over))
  expect(preview.payers[0]).toEqual({ payer: 'person', beforeFen: 20_000, afterFen: personFen })
  const sum = (side: 'beforeFen' | 'afterFen') => preview.payers.reduce((all, one) => all + one[side], 0)
  expect([sum('beforeFen'), sum('afterFen')]).toEqual([40_000, 40_000])
})

test('a new programme comes beside those in force; ten changes are shown of more', () => {
  const rentals = Array.from({ length: 12 }, (_, i) => rented({ who: `p${i}`, yuan: 100 + i }))
  const town = draft(share(10_000, { base: 'left', order: 20 }), { code: 'town', payer: 'town' })
  const preview = previewFor(town, world(rentals))
  expect(preview.payers.map(({ payer, afterFen }) => [payer, afterFen])).toEqual([
    ['person', 0],
    ['district', 63_300],
    ['town', 63_300],
  ])
  expect(preview.largest).toHaveLength(10)
  expect(preview.people).toEqual({ less: 12, more: 0, same: 0 })
})
