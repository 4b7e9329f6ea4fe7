import { type Fen, fen, minus, NOTHING, plus } from '#app/money/fen.ts'
import type { Programme } from '#app/programmes/programme.ts'
import { fits, fitsAny } from '#app/programmes/who.ts'
import type { Day } from '#app/time/day.ts'
import { factsByDay, layerOf, obstacleOf } from './layers.ts'
import type { Asked, Note, Quote, Share } from './quote.ts'
import { rentOf } from './rent-of.ts'

/**
 * What a rental costs, and who pays which part of it, by the versions that are in force on a day. Programmes come in their
 * order, those of the same order by their code; none bears more than is left. The person pays the rest: list rent less what
 * is taken off at once (rules.md 1.6). Pure: the same here and in the browser.
 */
export function quote(asked: Asked, programmes: readonly Programme[], day: Day): Quote {
  const periods = rentOf(asked.priced, asked, asked.months)
  const listRentFen = plus(NOTHING, ...periods.map(({ listFen }) => listFen))
  const facts = factsByDay(asked.person)
  const shares: Share[] = []
  const notes: Note[] = []
  let left: readonly number[] = periods.map(({ listFen }) => listFen)
  const inForce = inOrder(programmes, day)
  for (const programme of inForce) {
    const layer = layerOf(programme, { ...asked, periods }, facts, left)
    const { code, zh, en } = programme
    notes.push(...layer.notes.map(why => ({ code, zh, en, why })))
    if (!layer.share) continue
    shares.push(layer.share)
    left = left.map((amount, i) => amount - (layer.byPart[i] ?? 0))
  }
  const taken = shares.filter(({ payout }) => payout === 'at_once')
  const personFen = minus(listRentFen, sumOf(taken))
  const deposit = depositOf(asked, inForce, facts(asked.from))
  return {
    ...{ months: asked.months, periods, listRentFen, shares, notes, personFen },
    laterFen: minus(sumOf(shares), sumOf(taken)),
    ...deposit,
    dueFen: plus(personFen, deposit.depositFen),
  }
}

const sumOf = (shares: readonly Share[]): Fen => plus(NOTHING, ...shares.map(({ amountFen }) => amountFen))

const inOrder = (programmes: readonly Programme[], day: Day): readonly Programme[] =>
  programmes
    .filter(({ firstOn, untilOn }) => firstOn <= day && (untilOn === null || day < untilOn))
    .sort((one, other) => one.rules.order - other.rules.order || (one.code < other.code ? -1 : 1))

/** The first programme that helps with this rental and says something of the deposit. Half of an odd fen is rounded down. */
function depositOf(
  asked: Asked,
  programmes: readonly Programme[],
  facts: ReturnType<ReturnType<typeof factsByDay>>,
): Pick<Quote, 'fullDepositFen' | 'depositFen' | 'depositRule'> {
  const { depositFen: fullDepositFen } = asked.priced
  for (const programme of programmes) {
    const { zh, en, rules } = programme
    const found = fitsAny(rules.who, facts) ? rules.deposit.find(({ who }) => fits(who, facts)) : undefined
    if (!found || obstacleOf(programme, asked)) continue
    const depositFen = found.rule === 'waived' ? NOTHING : fen(Math.floor(fullDepositFen / 2))
    return { fullDepositFen, depositFen, depositRule: { zh, en, rule: found.rule } }
  }
  return { fullDepositFen, depositFen: fullDepositFen, depositRule: null }
}
