import { type Fen, fen, minus, NOTHING, plus } from '#app/money/fen.ts'
import type { Asked, Quote } from '#app/pricing/quote.ts'
import { quote } from '#app/pricing/quoting.ts'
import type { Past } from '#app/programmes/allowance.ts'
import { PAYERS, type Payer, type Programme } from '#app/programmes/programme.ts'
import type { Day } from '#app/time/day.ts'
import { overlaps } from '#app/time/period.ts'

/** A rental whose rent was charged, as far as its price depends on it. */
export type PastRental = {
  readonly reference: string
  readonly personId: string
  readonly householdId: string | null
  readonly asked: Omit<Asked, 'past'>
}

/** What of each limit was used before these rentals: by person, household, or by everybody together. */
export type UsedBefore = {
  readonly code: string
  readonly personId: string
  readonly householdId: string | null
  readonly capFrom: Day
  readonly budgetFrom: Day
  readonly amountFen: Fen
}
/** The list rent of a person's other rentals in a year. */
export type SpentBefore = { readonly personId: string; readonly year: number; readonly listFen: Fen }

export type Change = { readonly reference: string; readonly beforeFen: Fen; readonly afterFen: Fen }
export type Preview = {
  readonly rentals: number
  readonly listRentFen: Fen
  /** Who bears how much of it, the people who rent first; they sum to the list rent on both sides. */
  readonly payers: readonly { readonly payer: Payer | 'person'; readonly beforeFen: Fen; readonly afterFen: Fen }[]
  readonly people: { readonly less: number; readonly more: number; readonly same: number }
  readonly largest: readonly Change[]
}

type World = {
  readonly rentals: readonly PastRental[]
  /** Every approved version of the district: a quote takes those of its day. */
  readonly versions: readonly Programme[]
  readonly used: readonly UsedBefore[]
  readonly spent: readonly SpentBefore[]
}
const MOST_SHOWN = 10

/** What these rentals would have cost if a draft had held in the place of its programme: the same rentals quoted twice. */
export function previewFor(draft: Programme, world: World): Preview {
  const first = world.rentals.map(({ asked }) => asked.from).reduce((a, b) => (a < b ? a : b), draft.firstOn)
  const others = world.versions.filter(({ code }) => code !== draft.code)
  const before = quoteAll(world, world.versions)
  const after = quoteAll(world, [...others, { ...draft, firstOn: first, untilOn: null }])
  const pairs = world.rentals.flatMap((rental, i) => {
    const [one, other] = [before[i], after[i]]
    return one && other ? [{ rental, before: one, after: other }] : []
  })
  const changes = pairs.map(({ rental, ...quotes }) => ({
    ...{ reference: rental.reference, beforeFen: borneByPerson(quotes.before), afterFen: borneByPerson(quotes.after) },
  }))
  return {
    rentals: pairs.length,
    listRentFen: sum(before.map(({ listRentFen }) => listRentFen)),
    payers: payersOf(before, after),
    people: effectOf(pairs),
    largest: changes
      .filter(({ beforeFen, afterFen }) => beforeFen !== afterFen)
      .sort((one, other) => Math.abs(differenceOf(other)) - Math.abs(differenceOf(one)))
      .slice(0, MOST_SHOWN),
  }
}

export const differenceOf = ({ beforeFen, afterFen }: Pick<Change, 'beforeFen' | 'afterFen'>): Fen =>
  minus(afterFen, beforeFen)
/** What stays with the person once everything has come back to them that comes back. */
const borneByPerson = ({ personFen, laterFen }: Quote): Fen => minus(personFen, laterFen)
const sum = (amounts: readonly Fen[]): Fen => plus(NOTHING, ...amounts)

/** One after the other, as they were charged: what one takes of a limit the next no longer has. */
function quoteAll({ rentals, used, spent }: World, programmes: readonly Programme[]): readonly Quote[] {
  const limits = limitsFrom(used)
  const rents = [...spent]
  const helped: (PastRental & { readonly quoted: Quote })[] = []
  return rentals.map(rental => {
    const past: Past = {
      used: limits.of(rental),
      isInHousehold: rental.householdId !== null,
      held: heldBy(rental, helped),
      spent: rents.filter(({ personId }) => personId === rental.personId),
    }
    const quoted = quote({ ...rental.asked, past }, programmes, rental.asked.from)
    for (const { code, grants } of quoted.shares) {
      for (const grant of grants) limits.add({ ...rental, code, ...grant })
    }
    for (const { from, listFen } of quoted.periods) {
      rents.push({ personId: rental.personId, year: Number(from.slice(0, 'YYYY'.length)), listFen })
    }
    helped.push({ ...rental, quoted })
    return quoted
  })
}

const heldBy = (rental: PastRental, helped: readonly (PastRental & { readonly quoted: Quote })[]): Past['held'] =>
  helped
    .filter(({ personId, asked }) => personId === rental.personId && overlaps(asked, rental.asked))
    .flatMap(({ asked, quoted }) =>
      quoted.shares.map(({ code }) => ({ code, categoryCode: asked.product.categoryCode })),
    )

const EVERYBODY = 'everybody'
function limitsFrom(before: readonly UsedBefore[]) {
  const used = new Map<string, { readonly id: string; readonly use: Past['used'][number] }>()
  const count = (id: string, use: Past['used'][number]) => {
    const key = [use.code, use.holder, id, use.fromOn].join(' ')
    const usedFen = plus(used.get(key)?.use.usedFen ?? NOTHING, use.usedFen)
    used.set(key, { id, use: { ...use, usedFen } })
  }
  const add = ({ code, personId, householdId, capFrom, budgetFrom, amountFen }: UsedBefore) => {
    count(personId, { code, holder: 'person', fromOn: capFrom, usedFen: amountFen })
    if (householdId !== null) count(householdId, { code, holder: 'household', fromOn: capFrom, usedFen: amountFen })
    count(EVERYBODY, { code, holder: 'budget', fromOn: budgetFrom, usedFen: amountFen })
  }
  before.forEach(add)
  const of = ({ personId, householdId }: PastRental): Past['used'] =>
    [...used.values()].filter(({ id }) => [personId, householdId, EVERYBODY].includes(id)).map(({ use }) => use)
  return { add, of }
}

function payersOf(before: readonly Quote[], after: readonly Quote[]): Preview['payers'] {
  const borneBy = (payer: Payer, quotes: readonly Quote[]): Fen =>
    sum(quotes.flatMap(({ shares }) => shares.filter(share => share.payer === payer).map(share => share.amountFen)))
  const person = {
    payer: 'person' as const,
    beforeFen: sum(before.map(borneByPerson)),
    afterFen: sum(after.map(borneByPerson)),
  }
  const others = PAYERS.map(payer => ({ payer, beforeFen: borneBy(payer, before), afterFen: borneBy(payer, after) }))
  return [person, ...others.filter(({ beforeFen, afterFen }) => beforeFen > 0 || afterFen > 0)]
}

function effectOf(pairs: readonly { rental: PastRental; before: Quote; after: Quote }[]): Preview['people'] {
  const byPerson = new Map<string, Fen>()
  for (const { rental, before, after } of pairs) {
    const difference = minus(borneByPerson(after), borneByPerson(before))
    byPerson.set(rental.personId, plus(byPerson.get(rental.personId) ?? fen(0), difference))
  }
  const all = [...byPerson.values()]
  const counted = (holds: (amount: Fen) => boolean) => all.filter(holds).length
  return { less: counted(one => one < 0), more: counted(one => one > 0), same: counted(one => one === 0) }
}
