/** Whole fen, a hundredth of a yuan. Never a float, never a string. */
export type Fen = number & { readonly unit: 'fen' }

export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError('not whole fen')
  return amount as Fen
}

export const NOTHING = fen(0)
export const plus = (...amounts: readonly Fen[]): Fen => fen(amounts.reduce((sum, amount) => sum + amount, 0))
export const minus = (from: Fen, amount: Fen): Fen => fen(from - amount)
export const times = (amount: Fen, count: number): Fen => fen(amount * count)
export const least = (one: Fen, other: Fen): Fen => (one < other ? one : other)

/** A share in basis points, rounded down: a share never gives away a fen that no rule asked for. */
export function shareOf(amount: Fen, basisPoints: number): Fen {
  if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > 10_000) throw new RangeError('not a share')
  return fen(Number((BigInt(amount) * BigInt(basisPoints)) / 10_000n))
}
