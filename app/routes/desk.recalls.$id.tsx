import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Pagination } from '#app/ui/navigation.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { closeRecall } from '#app/upkeep/close-recall.server.ts'
import { markReached } from '#app/upkeep/mark-reached.server.ts'
import { CloseForm, RecallFacts } from '#app/upkeep/recall-facts.tsx'
import { recallPage } from '#app/upkeep/recall-page.server.ts'
import { RecalledTable, SettleForm } from '#app/upkeep/recalled-list.tsx'
import { RecalledPlaces } from '#app/upkeep/recalled-places.tsx'
import { settleRecalled } from '#app/upkeep/settle-recalled.server.ts'
import { ToldTable } from '#app/upkeep/told-list.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const page = Math.min(1000, Math.max(1, Math.trunc(Number(new URL(request.url).searchParams.get('page'))) || 1))
  const asked = { id: params.id ?? '', centreId: actor.centreId, today, page }
  const shown = found(await context.see(db => recallPage(db, asked)))
  return { ...shown, maySettle: has(actor, ['technician', 'manager']), mayClose: has(actor, ['manager']) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const input = { ...typed, recall: params.id }
  const answer =
    typed.step === 'reached'
      ? await context.perform(markReached, input, { key })
      : typed.step === 'close'
        ? await context.perform(closeRecall, input, { key })
        : await context.perform(settleRecalled, input, { key })
  return answer.ok ? seeOther(paths.deskRecall(params.id ?? '')) : unanswered(answer, typed)
}

export const handle = { title: 'upkeep:recall.one_title' }

export default function Recall() {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  const { recall, atRisk, places, units, told, page, hasMore, maySettle, mayClose } = useLoaderData<typeof loader>()
  const labels = { unit: t('recall.choose'), outcome: t('recall.outcome_is'), note: t('note') }
  const { problems, typed, typedAll, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  const at = (n: number) => paths.deskRecall(recall.id, { page: n > 1 ? String(n) : undefined })
  const isOpen = recall.state === 'open'
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('recall.one_title')}
        caption={recall.noticeNo}
        lead={inLanguage(language, recall)}
        back={{ href: paths.deskRecalls(), text: t('recall.title') }}
      />
      <RecallFacts recall={recall} atRisk={atRisk} />
      {isOpen && mayClose && recall.settled === recall.units && <CloseForm />}
      <RecalledPlaces counts={places} />
      {isOpen && maySettle && <SettleForm {...{ problems, typed, units }} chosen={typedAll('unit')} />}
      {units.length > 0 && <RecalledTable units={units} />}
      <ToldTable told={told} />
      <Pagination
        label={t('recall.pages')}
        previous={page > 1 ? { href: at(page - 1), text: t('recall.previous') } : undefined}
        next={hasMore ? { href: at(page + 1), text: t('recall.next') } : undefined}
      />
    </div>
  )
}
