import { type Fen, fen, least, minus, NOTHING } from '#app/money/fen.ts'
import { no, type Result, yes } from '#app/result.ts'

/** How a reservation stands in the ledger. Receivables count what the person owes; held deposits are below zero there. */
export type Standing = { readonly resident_receivable: Fen; readonly deposits_held: Fen }
type Agreed = { readonly depositFen: Fen }

/** What the person still pays, what lies here for them, and what is theirs again. Never below nothing. */
export type RentalAccount = {
  readonly rentDueFen: Fen
  readonly depositDueFen: Fen
  readonly heldFen: Fen
  readonly rentBackFen: Fen
}

const atLeastNothing = (amount: number): Fen => fen(Math.max(0, amount))

/** Before the agreement is signed nothing is due; a cancelled reservation asks for nothing either. */
export function accountOf(standing: Standing, { depositFen }: Agreed, isOpen: boolean): RentalAccount {
  const heldFen = atLeastNothing(-standing.deposits_held)
  return {
    rentDueFen: atLeastNothing(standing.resident_receivable),
    depositDueFen: isOpen ? atLeastNothing(minus(depositFen, heldFen)) : NOTHING,
    heldFen,
    rentBackFen: atLeastNothing(-standing.resident_receivable),
  }
}

export type Offered = { readonly rentFen: Fen; readonly depositFen: Fen }

/** Somebody pays something, and never more than is due. */
export function decidePayment(
  { rentFen, depositFen }: Offered,
  account: RentalAccount,
): Result<Offered, 'nothing_offered' | 'more_than_due'> {
  if (rentFen + depositFen === 0) return no('nothing_offered')
  if (rentFen > account.rentDueFen || depositFen > account.depositDueFen) return no('more_than_due')
  return yes({ rentFen, depositFen })
}

/** A deposit is given back once the device is back, or will never go out; what is still owed is taken out of it first. */
export function decideReturn(
  account: RentalAccount,
  { hasEnded }: { readonly hasEnded: boolean },
): Result<Offered & { readonly keptFen: Fen }, 'device_is_not_back' | 'nothing_to_return'> {
  if (!hasEnded) return no('device_is_not_back')
  if (account.heldFen + account.rentBackFen === 0) return no('nothing_to_return')
  const keptFen = least(account.heldFen, account.rentDueFen)
  return yes({ rentFen: account.rentBackFen, depositFen: minus(account.heldFen, keptFen), keptFen })
}
