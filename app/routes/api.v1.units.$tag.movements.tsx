import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerTo, notOffered } from '#app/http/api.server.ts'
import { moveUnit } from '#app/http/api-operations.server.ts'
import { moveUnitByReader } from '#app/stock/move-unit-by-reader.server.ts'

export const action = (asked: ActionFunctionArgs) =>
  answerTo(moveUnit, asked, ({ params, unread, key, context }) =>
    context.perform(moveUnitByReader, { tag: params.tag, move: unread }, { key }),
  )

export const loader = (asked: LoaderFunctionArgs) => notOffered(moveUnit, asked)
