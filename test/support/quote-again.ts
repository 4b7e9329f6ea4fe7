import type { Asked } from '#app/pricing/quote.ts'
import type { Programme } from '#app/programmes/programme.ts'
import * as own from './quote-again/days.ts'
import { type Gift, layerAgain, type ShareAgain, why } from './quote-again/layer.ts'
import { isHelped, personOn, total } from './quote-again/wanted.ts'

/**
 * A second reckoning of a quote, written from the rules and not from the program: days are numbers, money is bigint, limits
 * are not used up but summed anew from everything that was given before. It shares nothing with `app/pricing` but types.
 */
export type Again = {
  readonly periods: readonly { from: string; to: string; listFen: number }[]
  readonly shares: readonly ShareAgain[]
  readonly notes: readonly string[]
  readonly sums: { readonly [name: string]: number }
}

export function quoteAgain(asked: Asked, programmes: readonly Programme[], day: string): Again {
  const periods = own.rent(asked)
  const list = total(periods.map(({ listFen }) => BigInt(listFen)))
  const valid = programmes
    .filter(({ firstOn, untilOn }) => !(day < firstOn) && !(untilOn !== null && day >= untilOn))
    .toSorted((one, other) =>
      one.rules.order === other.rules.order ? (one.code > other.code ? 1 : -1) : one.rules.order - other.rules.order,
    )
  const gifts: Gift[] = []
  const shares: ShareAgain[] = []
  const notes: string[] = []
  for (const programme of valid) {
    const given = layerAgain(asked, programme, periods, gifts)
    gifts.push(...given.gifts)
    notes.push(...given.notes)
    if (given.share) shares.push(given.share)
  }
  const atOnce = new Set(valid.filter(({ rules }) => rules.payout === 'at_once').map(({ code }) => code))
  const taken = total(gifts.filter(({ code }) => atOnce.has(code)).map(({ amount }) => amount))
  const later = total(gifts.filter(({ code }) => !atOnce.has(code)).map(({ amount }) => amount))
  const first = personOn(asked.person, asked.from)
  const rule = valid
    .filter(one => (one.rules.who.length === 0 || one.rules.who.some(who => isHelped(who, first))) && !why(asked, one))
    .flatMap(one => one.rules.deposit.find(({ who }) => isHelped(who, first)) ?? [])[0]?.rule
  const whole = BigInt(asked.priced.depositFen)
  const deposit = rule === 'waived' ? 0n : rule === 'half' ? whole / 2n : whole
  return {
    ...{ periods, shares, notes },
    sums: {
      ...{ listRentFen: Number(list), personFen: Number(list - taken), laterFen: Number(later) },
      ...{ fullDepositFen: Number(whole), depositFen: Number(deposit), dueFen: Number(list - taken + deposit) },
    },
  }
}
