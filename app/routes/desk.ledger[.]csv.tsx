import type { LoaderFunctionArgs } from '@remix-run/node'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import { ledgerCsv } from '#app/reporting/ledger-csv.server.ts'
import { linesOfMonth } from '#app/reporting/ledger-months.server.ts'
import { ledgerQuery, MOST_LINES } from '#app/reporting/ledger-query.ts'

/** The entries of a month as a file: the same lines as the page, and no name of anybody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { see, today, reader } = context
  const { month } = ledgerQuery(request.url, today)
  const lines = await see(db => linesOfMonth(db, { month, limit: MOST_LINES, skip: 0 }))
  const { t } = languageOf(reader.language, await loadWords(reader.language))
  return new Response(ledgerCsv(lines, t), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="ledger-${month}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
