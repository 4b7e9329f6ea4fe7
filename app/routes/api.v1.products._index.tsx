import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { findProducts } from '#app/catalogue/products.server.ts'
import { answerTo, notOffered } from '#app/http/api.server.ts'
import { productAnswer } from '#app/http/api-answers.server.ts'
import { listProducts } from '#app/http/api-operations.server.ts'
import { cursorOf, placeIn } from '#app/http/cursor.server.ts'
import { pricesOn } from '#app/pricing/prices.server.ts'
import { yes } from '#app/result.ts'

export const loader = (asked: LoaderFunctionArgs) =>
  answerTo(listProducts, asked, async ({ query, context }) => {
    const { cursor, ...wanted } = query
    const after = cursor === undefined ? undefined : placeIn(cursor)
    const [{ items, next }, prices] = await context.see(async db => [
      await findProducts(db, { ...wanted, after }),
      await pricesOn(db, context.today),
    ])
    const answers = items.map(product => productAnswer(product, prices.get(product.id)))
    return yes({ items: answers, next: next === null ? null : cursorOf(next) })
  })

export const action = (asked: ActionFunctionArgs) => notOffered(listProducts, asked)
