import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { allCategories, productCounts } from '#app/catalogue/categories.server.ts'
import { answerTo, notOffered } from '#app/http/api.server.ts'
import { categoryAnswer } from '#app/http/api-answers.server.ts'
import { listCategories } from '#app/http/api-operations.server.ts'
import { yes } from '#app/result.ts'

export const loader = (asked: LoaderFunctionArgs) =>
  answerTo(listCategories, asked, async ({ context }) => {
    const [categories, counts] = await context.see(async db => [await allCategories(db), await productCounts(db)])
    return yes({ items: categories.map(row => categoryAnswer(row, counts.get(row.id) ?? 0)), next: null })
  })

export const action = (asked: ActionFunctionArgs) => notOffered(listCategories, asked)
