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
import { callBackTransfer } from '#app/stock/call-back-transfer.server.ts'
import { receiveTransfer } from '#app/stock/receive-transfer.server.ts'
import { shownTransferOf } from '#app/stock/shown-transfer.ts'
import { CallBackForm, ReceiveForm } from '#app/stock/transfer-forms.tsx'
import { SentUnitTable, TransferStateTag, useRoute } from '#app/stock/transfer-tables.tsx'
import { shownTransfer, unitsOfTransfer } from '#app/stock/transfers.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { centreId } = context.actor
  const id = found(z.uuid().safeParse(params.id).data)
  const query = new URL(request.url).searchParams
  return context.see(async db => {
    const kept = found(await shownTransfer(db, id))
    const units = await unitsOfTransfer(db, id)
    const shown = units.map(({ id, code, state, product, arrivedAt }) => ({
      id,
      code,
      state,
      product,
      hasCome: arrivedAt !== null,
    }))
    const isOpen = kept.transfer.state === 'sent'
    return {
      transfer: shownTransferOf(kept),
      onTheWay: shown.filter(({ hasCome }) => !hasCome),
      came: shown.filter(({ hasCome }) => hasCome),
      mayReceive: isOpen && kept.transfer.toCentreId === centreId,
      mayCallBack: isOpen && kept.transfer.centreId === centreId,
      news: query.has('arrived')
        ? { arrived: Number(query.get('arrived')) || 0, other: Number(query.get('other')) || 0 }
        : null,
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const id = params.id ?? ''
  if (typed.step === 'call_back') {
    const answer = await context.perform(callBackTransfer, { transfer: id }, { key })
    return answer.ok ? seeOther(paths.deskTransfer(id)) : unanswered(answer, typed)
  }
  const answer = await context.perform(receiveTransfer, { transfer: id, codes: typed.codes }, { key })
  if (!answer.ok) return unanswered(answer, typed)
  const { arrived, notListed } = answer.value
  return seeOther(paths.deskTransfer(id, { arrived: String(arrived), other: String(notListed.length) }))
}

export const handle = { title: 'stock:transfer.one_title' }

export default function Transfer() {
  const { t } = useTranslation()
  const routeOf = useRoute()
  const { transfer, onTheWay, came, mayReceive, mayCallBack, news } = useLoaderData<typeof loader>()
  const labels = { codes: t('stock:transfer.receive') }
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('stock:transfer.one_title')}
        caption={routeOf(transfer)}
        back={{ href: paths.deskTransfers(), text: t('stock:transfer.back') }}
      />
      {news && (
        <Notice tone="good" title={t('stock:transfer.received', { count: news.arrived })}>
          {news.other > 0 && <p>{t('stock:transfer.not_listed', { count: news.other })}</p>}
        </Notice>
      )}
      <p>
        <TransferStateTag state={transfer.state} />
      </p>
      {mayReceive && <ReceiveForm error={problems.codes} typed={typed('codes')} />}
      <SentUnitTable caption={t('stock:transfer.way')} rows={onTheWay} empty={t('stock:transfer.way_none')} />
      {came.length > 0 && <SentUnitTable caption={t('stock:transfer.came')} rows={came} />}
      {mayCallBack && onTheWay.length > 0 && <CallBackForm />}
    </div>
  )
}
