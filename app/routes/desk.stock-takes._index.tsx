import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { placesOf } from '#app/inventory/places.server.ts'
import { paths } from '#app/paths.ts'
import { openStockTake } from '#app/stock/open-stock-take.server.ts'
import { shownTake } from '#app/stock/shown-stock-take.ts'
import { OpenStockTakeForm, StockTakeTable } from '#app/stock/stock-take-table.tsx'
import { stockTakesOf } from '#app/stock/stock-takes.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const centreId = found(context.actor.centreId)
  return context.see(async db => ({
    takes: (await stockTakesOf(db, centreId)).map(shownTake),
    places: (await placesOf(db, centreId)).map(({ id, zh, en }) => ({ id, zh, en })),
  }))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(openStockTake, typed, { key })
  return answer.ok ? seeOther(paths.deskStockTake(answer.value.id)) : unanswered(answer, typed)
}

export const handle = { title: 'stock:take.title' }

export default function StockTakes() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { takes, places } = useLoaderData<typeof loader>()
  const labels = { place: t('stock:take.place') }
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  const choices = places.map(({ id, ...name }) => ({ value: id, label: inLanguage(language, name) }))
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead title={t('stock:take.title')} lead={t('stock:take.lead')} />
      <StockTakeTable rows={takes} />
      <div className="stack">
        <h2>{t('stock:take.new')}</h2>
        <OpenStockTakeForm places={choices} typed={typed} problems={problems} />
      </div>
    </div>
  )
}
