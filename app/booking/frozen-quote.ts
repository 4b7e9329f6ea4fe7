import type { Fen } from '#app/money/fen.ts'
import { NOTHING, plus } from '#app/money/fen.ts'
import type { Quote, Share } from '#app/pricing/quote.ts'

type Row = Pick<Quote, 'months' | 'listRentFen' | 'personFen'> & {
  readonly depositFen: Fen
  readonly quoted: Pick<Quote, 'periods' | 'notes' | 'fullDepositFen' | 'depositRule'>
}

/** The quote that was agreed, from what was kept of it: nothing is reckoned anew. */
export const frozenQuote = (
  { months, listRentFen, personFen, depositFen, quoted }: Row,
  shares: readonly Share[],
): Quote => ({
  ...{ months, ...quoted, listRentFen, shares, personFen, depositFen },
  laterFen: laterOf(shares),
  dueFen: plus(personFen, depositFen),
})

/** What of a quote stands on the row itself; its shares are rows of their own. */
export const frozen = ({ listRentFen, personFen, depositFen, periods, notes, fullDepositFen, depositRule }: Quote) => ({
  listRentFen,
  personFen,
  depositFen,
  quoted: { periods, notes, fullDepositFen, depositRule },
})

const laterOf = (shares: readonly Pick<Share, 'payout' | 'amountFen'>[]): Fen =>
  plus(NOTHING, ...shares.filter(({ payout }) => payout !== 'at_once').map(({ amountFen }) => amountFen))
