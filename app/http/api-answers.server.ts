import type { z } from 'zod'
import { frozenQuote } from '#app/booking/frozen-quote.ts'
import type { ReservationWithThings } from '#app/booking/reservations.server.ts'
import type { CategoryRow } from '#app/catalogue/categories.server.ts'
import type { ProductWithCategory } from '#app/catalogue/products.server.ts'
import { maskName } from '#app/people/mask.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Price } from '#app/pricing/prices.server.ts'
import type { Quote, Share } from '#app/pricing/quote.ts'
import type { Rent } from '#app/pricing/rent.ts'
import type { CategoryAnswer, ProductAnswer, QuoteAnswer, ReservationAnswer } from './api-schemas.server.ts'

/** What programs are told: picked fields, so that a new column never leaves the house by itself. */
export const categoryAnswer = (row: CategoryRow, products: number): z.input<typeof CategoryAnswer> => {
  const { code, zh, en, classification, needs, hygiene, fittingRequired, installRequired } = row
  return { code, zh, en, classification, needs, hygiene, fittingRequired, installRequired, products }
}

export function productAnswer(product: ProductWithCategory, price: Price | undefined): z.input<typeof ProductAnswer> {
  const { code, zh, en, purpose, category, specs, turnaroundDays } = product
  const { maxUserWeightKg, widthMm, lengthMm, heightMm, weightKg } = product
  const { needs, fittingRequired, installRequired } = category
  return {
    ...{
      code,
      zh,
      en,
      purpose,
      category: category.code,
      needs,
      fittingRequired,
      installRequired,
      turnaroundDays,
      specs,
    },
    ...{ maxUserWeightKg, widthMm, lengthMm, heightMm, weightKg },
    classification: product.classification ?? category.classification,
    price: price
      ? {
          ...{ rentFenPerMonth: price.rentFenPerMonth, rent: rentAnswer(price.rent) },
          ...{ depositFen: price.depositFen, isExample: price.isExample },
        }
      : null,
  }
}

const rentAnswer = (rent: Rent) =>
  rent.per === 'term' ? { ...rent, terms: rent.terms.map(({ months, fen }) => ({ months, fen })) } : rent

const shareAnswer = ({ kind, payer, funder, how, payout, shareBp, amountFen, wantedFen, cuts, ...share }: Share) => ({
  ...{ kind, payer, funder, how, payout, shareBp, amountFen, wantedFen },
  cuts: cuts.map(({ by, leftFen, isReached }) => ({ by, leftFen, isReached })),
  programme: { code: share.code, version: share.version, zh: share.zh, en: share.en },
})

type Asked = { readonly product: string; readonly from: string; readonly userClass: UserClass }

const pricedAnswer = ({ periods, shares, notes, depositRule, ...amounts }: Quote) => ({
  ...{ months: amounts.months, listRentFen: amounts.listRentFen, personFen: amounts.personFen },
  ...{ laterFen: amounts.laterFen, fullDepositFen: amounts.fullDepositFen, depositFen: amounts.depositFen },
  ...{ dueFen: amounts.dueFen, depositRule },
  periods: periods.map(({ from, to, listFen }) => ({ from, to, listFen })),
  notes: notes.map(({ code, why, zh, en }) => ({ code, why, zh, en })),
  shares: shares.map(shareAnswer),
})

export const quoteAnswer = (asked: Asked, quote: Quote): z.input<typeof QuoteAnswer> => ({
  ...{ product: asked.product, from: asked.from, userClass: asked.userClass },
  ...pricedAnswer(quote),
})

export function reservationAnswer(found: ReservationWithThings): z.input<typeof ReservationAnswer> {
  const { reference, state, product, userClass, way } = found
  return {
    ...{ reference, state, userClass, way },
    ...pricedAnswer(frozenQuote(found, found.shares)),
    product: { code: product.code, zh: product.zh, en: product.en },
    ...{ centre: found.centre.code, person: maskName(found.person.name), from: found.fromOn, to: found.toOn },
    requestedAt: found.requestedAt.toISOString(),
  }
}
