import { type Fen, fen } from '#app/money/fen.ts'

type Rent = { readonly rentFenPerMonth: Fen }

/**
 * What another device costs a month in the place of one that runs: what its list rent is higher by, never less than nothing.
 * An example of 2026-11-22, to be confirmed by the customer: nobody has decided yet how an exchange is reckoned.
 */
export const dearerBy = (price: Rent, replaced: Rent | undefined): Fen =>
  fen(Math.max(0, price.rentFenPerMonth - (replaced ?? price).rentFenPerMonth))
