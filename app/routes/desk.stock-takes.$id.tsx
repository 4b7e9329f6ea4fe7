import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { placesOf } from '#app/inventory/places.server.ts'
import { paths } from '#app/paths.ts'
import { cancelStockTake } from '#app/stock/cancel-stock-take.server.ts'
import { CountForm, SignCountForm } from '#app/stock/count-form.tsx'
import { CountHead, CountNews } from '#app/stock/count-head.tsx'
import { countUnits } from '#app/stock/count-units.server.ts'
import { finishCount } from '#app/stock/finish-count.server.ts'
import { shownTake } from '#app/stock/shown-stock-take.ts'
import { shownStockTake } from '#app/stock/stock-takes.server.ts'
import { Notice } from '#app/ui/notice.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor } = context
  const id = found(z.uuid().safeParse(params.id).data)
  const query = new URL(request.url).searchParams
  const number = (name: string) => Number(query.get(name)) || 0
  return context.see(async db => {
    const take = found(await shownStockTake(db, id))
    found(take.take.centreId === actor.centreId || null)
    const places = await placesOf(db, take.take.centreId)
    const { placeId } = take.take
    return {
      take: shownTake(take),
      signer: actor.name,
      at: query.get('place'),
      places: places.filter(one => !placeId || one.id === placeId).map(({ id, zh, en }) => ({ id, zh, en })),
      news: query.has('counted')
        ? { counted: number('counted'), again: number('again'), unknown: number('unknown') }
        : null,
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const { step, ...sent } = { step: 'count', ...typed, stockTake: params.id ?? '' }
  if (step === 'finish') {
    const answer = await context.perform(finishCount, sent, { key })
    return answer.ok ? seeOther(paths.deskStockTakeResult(sent.stockTake)) : unanswered(answer, typed)
  }
  if (step === 'cancel') {
    const answer = await context.perform(cancelStockTake, sent, { key })
    return answer.ok ? seeOther(paths.deskStockTakes()) : unanswered(answer, typed)
  }
  const answer = await context.perform(countUnits, sent, { key })
  if (!answer.ok) return unanswered(answer, typed)
  const { counted, again, unknown } = answer.value
  const news = { counted: String(counted), again: String(again), unknown: String(unknown.length) }
  return seeOther(paths.deskStockTake(sent.stockTake, { ...news, place: String(typed.place) }))
}

export const handle = { title: 'stock:count.title' }

export default function Count() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { take, places, news, signer, at } = useLoaderData<typeof loader>()
  const labels = {
    codes: t('stock:count.codes'),
    place: t('stock:count.place'),
    signedName: t('stock:count.signed_name'),
  }
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  const choices = places.map(({ id, ...name }) => ({ value: id, label: inLanguage(language, name) }))
  const kept = (field: string) => typed(field) ?? (field === 'place' ? (at ?? undefined) : undefined)
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <CountHead take={take} />
      {news && <CountNews {...news} />}
      {take.state === 'open' ? (
        <>
          <CountForm id={take.id} places={choices} typed={kept} problems={problems} />
          <div className="stack-tight">
            <h2>{t('stock:count.finish')}</h2>
            <SignCountForm id={take.id} name={typed('signedName') ?? signer} error={problems.signedName} />
          </div>
        </>
      ) : (
        <Notice>{t('stock:count.over')}</Notice>
      )}
      <p>
        <a href={paths.deskStockTakeResult(take.id)}>{t('stock:count.result')}</a>
      </p>
    </div>
  )
}
