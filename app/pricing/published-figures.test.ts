import { expect, test } from 'vitest'
import { SUZHOU } from '#app/programmes/packs/suzhou.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { PUBLISHED, SUZHOU_LTCI } from '#test/cases/published.ts'
import { askedOf, daily, insured, used } from '#test/cases/published-people.ts'
import { inForce, yuan } from '#test/support/makers-of-quotes.ts'
import { quote } from './quoting.ts'

test.each(PUBLISHED)('%s: %s', (_, __, { programmes }, of, shares, paid) => {
  const asked = askedOf(of)
  const given = quote(
    asked,
    programmes.map(one => inForce(one)),
    asked.from,
  )
  expect([given.shares.map(({ amountFen }) => amountFen), given.personFen]).toEqual([shares.map(yuan), yuan(paid)])
})

test.each([
  [533, 5_000 - 4_983.55],
  [534, 5_000 - 4_992.9],
  [535, 0],
])(`${SUZHOU_LTCI}: were 5,000 for more than a year, %i days of a bed would leave %d`, (days, left) => {
  const programmes = SUZHOU.programmes.map(one => {
    const caps = { ...one.rules.caps, years: 2, sinceYear: 2026 }
    return inForce({ ...one, rules: { ...one.rules, caps } })
  })
  const asked = askedOf({ days, rent: daily(11), person: insured, category: 'C27' })
  const [share] = quote(asked, programmes, asked.from).shares
  const cut = share?.cuts.find(({ by }) => by === 'person_year')
  expect([cut?.leftFen, cut?.isReached]).toEqual([yuan(left), left === 0])
})

test(`${SUZHOU_LTCI}: what is left of 5,000 on 31 December is not carried over`, () => {
  const programmes = SUZHOU.programmes.map(one => inForce(one))
  const past = { used: [used('suzhou-care-insurance', 'person', 4_990)] }
  const asked = {
    ...askedOf({ days: 90, rent: daily(11), person: insured, category: 'C27', past }),
    from: dayOf('2026-12-01'),
  }
  const [share] = quote({ ...asked, to: addDays(asked.from, 90) }, programmes, asked.from).shares
  expect(share?.grants.map(({ capFrom, amountFen }) => [capFrom, amountFen])).toEqual([
    ['2026-01-01', yuan(10)],
    ['2027-01-01', yuan(841.5 - 289.85)],
  ])
})
