import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ShownDue } from './due-forms.tsx'
import { isWaitedFor, type PaymentState, type Purpose } from './payment.ts'

type ShownPayment = {
  readonly id: string
  readonly purpose: Purpose
  readonly amountFen: number
  readonly state: PaymentState
  readonly receiptNo: string | null
  readonly isUndone: boolean
  readonly payUrl: string | null
  readonly reference: string
  readonly dues: readonly ShownDue[]
}

const TONE = { asked: 'info', opened: 'info', paid: 'good', failed: 'warn', expired: 'warn' } as const

/** How a payment stands, in plain words: what is not known yet is never called a failure. */
export function PaymentStatus({ payment }: { readonly payment: ShownPayment }) {
  const { t } = useTranslation()
  const { state, purpose, amountFen, isUndone } = payment
  const isUnderWay = isWaitedFor(state)
  const words = { purpose: t(`payments:purpose.${purpose}`), amount: yuan(amountFen, useLanguage()) }
  return (
    <>
      <div role="status">
        <Notice tone={TONE[state]} title={t(`payments:status_title.${state}`)}>
          <p>{t(`payments:status_text.${state}`, words)}</p>
          {isUndone && <p>{t('payments:status_undone')}</p>}
          {isUnderWay && <p>{t('payments:status_refreshes')}</p>}
          {(state === 'failed' || state === 'expired') && <p>{t('payments:status_late')}</p>}
        </Notice>
      </div>
      <div className="cluster">
        <NextSteps payment={payment} isUnderWay={isUnderWay} />
      </div>
    </>
  )
}

function NextSteps({ payment, isUnderWay }: { payment: ShownPayment; isUnderWay: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { id, state, payUrl, reference, receiptNo, dues } = payment
  const next = dues.find(({ dueFen, underWayId }) => dueFen > 0 && underWayId === null)
  const nextWords = next && {
    purpose: t(`payments:purpose.${next.purpose}`),
    amount: yuan(next.dueFen, language),
  }
  return (
    <>
      {payUrl && <ButtonLink href={payUrl}>{t('payments:status_continue')}</ButtonLink>}
      {isUnderWay && (
        <ButtonLink kind="secondary" href={paths.payment(id)}>
          {t('payments:status_check')}
        </ButtonLink>
      )}
      {nextWords && !isUnderWay && (
        <ButtonLink href={paths.reservationPayment(reference)}>
          {t(state === 'paid' ? 'payments:next_due' : 'payments:again', nextWords)}
        </ButtonLink>
      )}
      {receiptNo && (
        <ButtonLink kind="secondary" href={paths.reservationReceipt(reference, receiptNo)}>
          {t('payments:receipt', { number: receiptNo })}
        </ButtonLink>
      )}
      <ButtonLink kind="quiet" href={paths.reservation(reference)}>
        {t('payments:to_reservation')}
      </ButtonLink>
    </>
  )
}
