import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { AdjustmentTable, CountResults } from '#app/stock/count-results.tsx'
import { adjustedOf, findingsOf } from '#app/stock/findings.server.ts'
import { reopenCount } from '#app/stock/reopen-count.server.ts'
import { ResultHead, SettleForm } from '#app/stock/settle-form.tsx'
import { settleStockTake } from '#app/stock/settle-stock-take.server.ts'
import { hidesExpected, shownTake } from '#app/stock/shown-stock-take.ts'
import { shownStockTake } from '#app/stock/stock-takes.server.ts'
import { Notice } from '#app/ui/notice.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { actor } = context
  const id = found(z.uuid().safeParse(params.id).data)
  return context.see(async db => {
    const kept = found(await shownStockTake(db, id))
    found(kept.take.centreId === actor.centreId || null)
    const take = shownTake(kept)
    const isSettled = take.state === 'settled'
    return {
      take,
      isHidden: hidesExpected(take),
      isSigner: kept.take.countedBy === actor.id,
      findings: isSettled || hidesExpected(take) ? [] : await findingsOf(db, kept.take),
      adjusted: isSettled ? await adjustedOf(db, kept.take) : null,
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const sent = { stockTake: params.id ?? '' }
  if (typed.step === 'reopen') {
    const answer = await context.perform(reopenCount, sent, { key })
    return answer.ok ? seeOther(paths.deskStockTake(sent.stockTake)) : unanswered(answer, typed)
  }
  const answer = await context.perform(settleStockTake, sent, { key })
  return answer.ok ? seeOther(paths.deskStockTakeResult(sent.stockTake)) : unanswered(answer, typed)
}

export const handle = { title: 'stock:result.title' }

export default function CountResult() {
  const { t } = useTranslation()
  const { take, isHidden, isSigner, findings, adjusted } = useLoaderData<typeof loader>()
  const sent = useUnanswered(useActionData<Unanswered>(), {})
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <ResultHead take={take} />
      {isHidden && <Notice>{t('stock:result.hidden')}</Notice>}
      {!isHidden && !adjusted && <CountResults findings={findings} />}
      {adjusted && <AdjustmentTable rows={adjusted} />}
      {take.state === 'counted' && <SettleForm isSigner={isSigner} />}
      {!isHidden && <p className="no-print">{t('stock:result.print')}</p>}
    </div>
  )
}
