import type { LoaderFunctionArgs } from '@remix-run/node'
import { found } from '#app/http/answer.server.ts'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import { lifeCostCsv } from '#app/stock/life-cost-csv.server.ts'
import { lifeCostsOf } from '#app/stock/life-costs.server.ts'

/** The same rows as the page, as a file. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { see, today, actor, reader } = context
  const centreId = found(actor.centreId)
  const rows = await see(db => lifeCostsOf(db, centreId, today))
  const { t } = languageOf(reader.language, await loadWords(reader.language))
  return new Response(lifeCostCsv(rows, t, reader.language), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="life-cost-${today}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
