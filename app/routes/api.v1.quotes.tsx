import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { productByCode } from '#app/catalogue/products.server.ts'
import { onlyOfClass } from '#app/eligibility/trait.ts'
import { answerTo, notOffered } from '#app/http/api.server.ts'
import { quoteAnswer } from '#app/http/api-answers.server.ts'
import { makeQuote } from '#app/http/api-operations.server.ts'
import { quoteFor } from '#app/pricing/quotes.server.ts'
import { NO_PAST } from '#app/programmes/allowance.ts'
import { no, yes } from '#app/result.ts'

/** A quote binds nobody and is kept nowhere: it is a POST because it is asked with a body. */
export const action = (asked: ActionFunctionArgs) =>
  answerTo(makeQuote, asked, ({ body: { from, months, userClass, ...body }, client, context: { see, today } }) =>
    see(async db => {
      const product = await productByCode(db, body.product)
      if (!product) return no('not_found')
      const day = from ?? today
      const asked = { productId: product.id, districtId: client.districtId, months, from: day }
      const quote = await quoteFor(db, { ...asked, person: onlyOfClass(userClass), past: NO_PAST })
      return quote
        ? yes(quoteAnswer({ product: product.code, from: day, userClass }, quote))
        : no('product_has_no_price')
    }),
  )

export const loader = (asked: LoaderFunctionArgs) => notOffered(makeQuote, asked)
