import { type Fen, fen, least, minus, NOTHING } from '#app/money/fen.ts'
import { addMonths, type Day } from '#app/time/day.ts'

/** A part of the person's rent, and the day from which it is due. */
export type Instalment = { readonly dueOn: Day; readonly amountFen: Fen }

/** From how many months on a rent may be paid in parts, by the day from which that holds. An example: no source asks for it. */
const INSTALMENTS_FROM: readonly { readonly from: string; readonly months: number }[] = [
  { from: '2000-01-01', months: 3 },
]

type Agreed = { readonly months: number; readonly personFen: Fen }

/** Whether a rent may be paid in parts when the agreement is signed. */
export function mayPayInParts({ months, personFen }: Agreed, today: Day): boolean {
  const fewest = INSTALMENTS_FROM.findLast(({ from }) => from <= today)?.months
  return fewest !== undefined && months >= fewest && personFen >= months
}

/**
 * One part a month, which differ by a fen at most and sum to the whole: the first is due at once, each further one a month
 * later in the rental. Nothing is ever due before the agreement is signed.
 */
export function instalmentsOf(
  { months, personFen, fromOn }: Agreed & { readonly fromOn: Day },
  today: Day,
): readonly Instalment[] {
  const upTo = (part: number) => Number((BigInt(personFen) * BigInt(part)) / BigInt(months))
  return Array.from({ length: months }, (_, place) => {
    const dueOn = addMonths(fromOn, place)
    // Rounding down what is left after a part gives the odd fen to the first ones.
    const amountFen = fen(upTo(months - place) - upTo(months - place - 1))
    return { dueOn: place === 0 || dueOn < today ? today : dueOn, amountFen }
  })
}

/** What is due by now of all that is still to be paid: the later parts wait, and a rental that is over waits for nothing. */
export function dueNow(
  rentDueFen: Fen,
  instalments: readonly Instalment[],
  { today, isOver }: { readonly today: Day; readonly isOver: boolean },
): Fen {
  if (isOver) return rentDueFen
  const later = instalments.reduce((sum, { dueOn, amountFen }) => (dueOn > today ? sum + amountFen : sum), 0)
  return fen(Math.max(0, rentDueFen - later))
}

/** A part with what is still open of it. Whoever pays, pays the earliest parts first. */
type OpenInstalment = Instalment & { readonly openFen: Fen }

export function openParts(rentDueFen: Fen, instalments: readonly Instalment[]): readonly OpenInstalment[] {
  let left = rentDueFen
  const fromTheLast = instalments.toReversed().map(part => {
    const openFen = left > 0 ? least(part.amountFen, left) : NOTHING
    left = minus(left, openFen)
    return { ...part, openFen }
  })
  return fromTheLast.toReversed()
}
