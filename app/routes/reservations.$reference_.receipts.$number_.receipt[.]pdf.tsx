import type { LoaderFunctionArgs } from '@remix-run/node'
import { found } from '#app/http/answer.server.ts'
import { receiptFile, receiptOf } from '#app/rental/receipt-answers.server.ts'

/** One's own receipt as a file. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { see, today, reader } = context
  return receiptFile(found(await see(db => receiptOf(db, params, today))), reader.language)
}
