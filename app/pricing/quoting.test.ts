import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Programme } from '#app/programmes/programme.ts'
import { addDays, addMonths } from '#app/time/day.ts'
import { monthsFrom } from '#app/time/period.ts'
import { anyProgrammes, someDay } from '#test/support/any-programme.ts'
import { anyAsked, anyPrice, someMonths } from '#test/support/any-quote.ts'
import { type Again, quoteAgain } from '#test/support/quote-again.ts'
import type { Quote } from './quote.ts'
import { quote } from './quoting.ts'
import type { Priced } from './rent.ts'
import { rentOf } from './rent-of.ts'

const RUNS = { numRuns: process.env.FULL === '1' ? 100_000 : 1_000 }

/** A quote as the second reckoning says it. */
const plainly = (one: Quote): Again => ({
  periods: one.periods,
  shares: one.shares.map(({ code, amountFen, wantedFen, shareBp, cuts, grants }) => ({
    ...{ code, amountFen, wantedFen, shareBp },
    cuts: cuts.map(({ by, leftFen, isReached }) => `${by} ${leftFen} ${isReached}`),
    grants: Object.fromEntries(
      grants.map(({ capFrom, budgetFrom, ...grant }) => [`${capFrom} ${budgetFrom}`, grant.amountFen]),
    ),
  })),
  notes: one.notes.map(({ code, why }) => `${code} ${why}`),
  sums: {
    ...{ listRentFen: one.listRentFen, personFen: one.personFen, laterFen: one.laterFen },
    ...{ fullDepositFen: one.fullDepositFen, depositFen: one.depositFen, dueFen: one.dueFen },
  },
})
const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0)
/** What nobody else bears in the end: paid, and not given back later. */
const borne = ({ personFen, laterFen }: Quote): number => personFen - laterFen

test('two reckonings that know nothing of each other agree to the fen', () => {
  fc.assert(
    fc.property(anyAsked, anyProgrammes, someDay, (asked, programmes, day) => {
      expect(plainly(quote(asked, programmes, day))).toEqual(quoteAgain(asked, programmes, day))
    }),
    RUNS,
  )
})

test('the parts are the whole, none is below nothing, and the grants are the shares', () => {
  fc.assert(
    fc.property(anyAsked, anyProgrammes, someDay, (asked, programmes, day) => {
      const given = quote(asked, programmes, day)
      const atOnce = given.shares.filter(({ payout }) => payout === 'at_once').map(({ amountFen }) => amountFen)
      const all = given.shares.map(({ amountFen }) => amountFen)
      expect(sum(given.periods.map(({ listFen }) => listFen))).toBe(given.listRentFen)
      expect(sum(atOnce) + given.personFen).toBe(given.listRentFen)
      expect(sum(all) - sum(atOnce)).toBe(given.laterFen)
      expect(Math.min(0, ...all, borne(given), given.depositFen)).toBe(0)
      expect(given.dueFen - given.depositFen).toBe(given.personFen)
      for (const { grants, amountFen, wantedFen } of given.shares) {
        expect(sum(grants.map(one => one.amountFen))).toBe(amountFen)
        expect(amountFen).toBeLessThanOrEqual(wantedFen)
      }
      expect([given.periods[0]?.from, given.periods.at(-1)?.to]).toEqual([asked.from, asked.to])
    }),
    RUNS,
  )
})

test('of no limit is more given than was left of it', () => {
  fc.assert(
    fc.property(anyAsked, anyProgrammes, someDay, (asked, programmes, day) => {
      const { past } = asked
      for (const { code, version, amountFen, grants } of quote(asked, programmes, day).shares) {
        const own = programmes.find(one => one.code === code && one.version === version)
        const { caps } = own?.rules ?? {}
        expect(amountFen).toBeLessThanOrEqual(caps?.rentalFen ?? amountFen)
        for (const { capFrom, ...grant } of grants) {
          const used = past.used.find(one => one.code === code && one.holder === 'person' && one.fromOn === capFrom)
          const left = (caps?.personYearFen ?? Number.POSITIVE_INFINITY) - (used?.usedFen ?? 0)
          expect(grant.amountFen).toBeLessThanOrEqual(left)
        }
      }
    }),
    RUNS,
  )
})

const NO_CAPS = { personYearFen: null, householdYearFen: null, rentalFen: null }

/** What the person pays of a whole rental comes from its first months: a second such layer then sees other months. */
const isNoRest = ({ rules }: Programme): boolean => rules.benefit.how !== 'person_pays'

test('a limit never makes a rental cheaper, and a programme that has one never makes it dearer', () => {
  fc.assert(
    fc.property(anyAsked, anyProgrammes, someDay, fc.nat(3), (asked, all, day, place) => {
      const programmes = all.filter(isNoRest)
      const unlimited = programmes.map((one, i) =>
        i === place ? { ...one, rules: { ...one.rules, budget: null, caps: { ...one.rules.caps, ...NO_CAPS } } } : one,
      )
      const limited = borne(quote(asked, programmes, day))
      expect(limited).toBeGreaterThanOrEqual(borne(quote(asked, unlimited, day)))
      const others = programmes.filter((_, i) => i !== place)
      expect(limited).toBeLessThanOrEqual(borne(quote(asked, others, day)))
    }),
    RUNS,
  )
})

test('a longer term never has a lower list rent', () => {
  fc.assert(
    fc.property(anyPrice, someDay, someMonths, someMonths, fc.nat(40), (priced, from, months, more, days) => {
      const list = (term: number, to = addMonths(from, term)) =>
        sum(rentOf(priced, { from, to }, term).map(({ listFen }) => listFen))
      expect(list(months + more)).toBeGreaterThanOrEqual(list(months))
      // Days that begin another month, as when a device is exchanged or comes home early.
      const begun = addDays(addMonths(from, months), 1 + (days % 27))
      expect(list(months + 1, begun)).toBeGreaterThanOrEqual(list(months))
      expect(list(months + 1, begun)).toBeLessThanOrEqual(list(months + 1))
    }),
    RUNS,
  )
})

const SAID = ['threshold_is_reached', 'term_is_not_helped']

/** Days that are charged although they were not used may fall into a new year, and under its limits. */
const isByMonth = ({ rent }: Priced): boolean => rent.per !== 'day'

test('where more months cost a person less, it is a threshold or a least term, and the notes of the quotes say so', () => {
  fc.assert(
    fc.property(anyAsked, anyProgrammes, someDay, (asked, all, day) => {
      fc.pre(isByMonth(asked.priced))
      const programmes = all.filter(
        ({ rules }) => ['share', 'bonus'].includes(rules.benefit.how) && rules.ceilings.length === 0,
      )
      const months = asked.months + 1
      const longer = { ...asked, ...monthsFrom(asked.from, months), months }
      const [short, long] = [quote(asked, programmes, day), quote(longer, programmes, day)]
      // Each layer may have rounded down the shorter one: less than a fen each is no threshold.
      if (borne(long) > borne(short) - Math.max(1, long.shares.length)) return
      const said = [...short.notes, ...long.notes].map(({ why }) => why)
      expect(said.some(why => SAID.includes(why))).toBe(true)
    }),
    RUNS,
  )
})
