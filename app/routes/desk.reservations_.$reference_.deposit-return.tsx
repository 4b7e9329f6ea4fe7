import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { CameHome } from '#app/delivery/door/came-home.tsx'
import { cameBackAs } from '#app/delivery/hand-overs.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { refundable } from '#app/payments/desk-payments.server.ts'
import { OnlineRefund } from '#app/payments/online-refund.tsx'
import { AccountTable } from '#app/rental/account-table.tsx'
import { MethodField } from '#app/rental/payment-form.tsx'
import { Receipts } from '#app/rental/receipts.tsx'
import { reservationFile } from '#app/rental/reservation-files.server.ts'
import { returnDeposit } from '#app/rental/return-deposit.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reference = tidyReference(params.reference ?? '')
  const file = found(await context.see(db => reservationFile(db, reference, context.today)))
  const { account, receipts, person, product, state, rental } = file
  const isBack = state === 'cancelled' || rental?.state === 'ended'
  const online = found(await context.see(db => refundable(db, reference, context.today)))
  const cameBack = (await context.see(db => cameBackAs(db, reference))) ?? null
  return { reference, account, receipts, name: person.name, product, isBack, online, cameBack }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const reference = tidyReference(params.reference ?? '')
  const answer = await context.perform(returnDeposit, { ...typed, reference }, { key })
  return answer.ok ? seeOther(paths.deskReceipt(reference, answer.value.receiptNo)) : unanswered(answer, typed)
}

export const handle = { title: 'rental:return_title' }

export default function DepositReturn() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { reference, account, receipts, name, product, isBack, online, cameBack } = useLoaderData<typeof loader>()
  const label = t('rental:back_method')
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), { method: label })
  const amountFen = account.heldFen + account.rentBackFen
  const amount = yuan(amountFen, language)
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('rental:return_title')}
        caption={`${name} · ${inLanguage(language, product)} · ${showReference(reference)}`}
        lead={t('rental:return_lead')}
        back={{ href: paths.deskReservation(reference), text: t('booking:back_to_reservation') }}
      />
      <AccountTable account={account} />
      {cameBack && <CameHome cameBack={cameBack} />}
      {!isBack && <Notice tone="warn">{t('rental:return_not_back')}</Notice>}
      {isBack && amountFen === 0 && <Notice tone="good">{t('rental:return_nothing')}</Notice>}
      {isBack && <OnlineRefund reference={reference} refundable={online} />}
      {isBack && amountFen > 0 && (
        <PostForm>
          <MethodField label={label} problems={problems} typed={typed} />
          <Button>{t('rental:return_do', { amount })}</Button>
        </PostForm>
      )}
      <Receipts reference={reference} receipts={receipts} />
    </div>
  )
}
