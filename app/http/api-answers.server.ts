import type { z } from 'zod'
import type { ReservationWithThings } from '#app/booking/reservations.server.ts'
import type { CategoryRow } from '#app/catalogue/categories.server.ts'
import type { ProductWithCategory } from '#app/catalogue/products.server.ts'
import { plus } from '#app/money/fen.ts'
import { maskName } from '#app/people/mask.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Price } from '#app/pricing/prices.server.ts'
import type { Quote, Share } from '#app/pricing/quote.ts'
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
      ? { rentFenPerMonth: price.rentFenPerMonth, depositFen: price.depositFen, isExample: price.isExample }
      : null,
  }
}

const shareAnswer = ({ kind, payer, code, version, zh, en, shareBp, amountFen }: Share) => ({
  ...{ kind, payer, shareBp, amountFen },
  programme: { code, version, zh, en },
})

type Asked = { readonly product: string; readonly from: string; readonly userClass: UserClass }

export const quoteAnswer = (asked: Asked, quote: Quote): z.input<typeof QuoteAnswer> => ({
  ...{ product: asked.product, from: asked.from, userClass: asked.userClass, months: quote.months },
  ...{ listRentFen: quote.listRentFen, personFen: quote.personFen, depositFen: quote.depositFen, dueFen: quote.dueFen },
  shares: quote.shares.map(shareAnswer),
})

export function reservationAnswer(found: ReservationWithThings): z.input<typeof ReservationAnswer> {
  const { reference, state, product, months, userClass, listRentFen, personFen, depositFen, way } = found
  return {
    ...{ reference, state, months, userClass, listRentFen, personFen, depositFen, way },
    dueFen: plus(personFen, depositFen),
    product: { code: product.code, zh: product.zh, en: product.en },
    ...{ centre: found.centre.code, person: maskName(found.person.name), from: found.fromOn, to: found.toOn },
    requestedAt: found.requestedAt.toISOString(),
    shares: found.shares.map(shareAnswer),
  }
}
