import { useTranslation } from 'react-i18next'
import { clockText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { type ShownDue, UnderWay } from './due-forms.tsx'
import type { Purpose, RefundState } from './payment.ts'
import { minutesUntil } from './undoing.ts'

type Refund = {
  readonly id: string
  readonly purpose: Purpose
  readonly amountFen: number
  readonly state: RefundState
}
export type ShownUndoable = {
  readonly what: 'request' | 'payment' | 'cancellation'
  readonly paymentId: string | null
  readonly amountFen: number
  readonly until: string
}
type Props = {
  readonly reference: string
  readonly money: {
    readonly dues: readonly ShownDue[]
    readonly refunds: readonly Refund[]
    readonly undo: readonly ShownUndoable[]
  }
  readonly now: string
}

/** On a reservation's page: what can still be taken back, what is to be paid, what is under way and what comes back. */
export function MoneyNotices({ reference, money: { dues, refunds, undo }, now }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const dueFen = dues.reduce((sum, due) => sum + (due.underWayId === null ? due.dueFen : 0), 0)
  const amount = yuan(dueFen, language)
  return (
    <>
      <UndoNotice {...{ reference, undo, now }} />
      {dues.map(
        ({ purpose, underWayId }) =>
          underWayId !== null && <UnderWay key={purpose} purpose={purpose} id={underWayId} />,
      )}
      {dueFen > 0 && (
        <Notice title={t('payments:due_now', { amount })}>
          <div className="stack-tight">
            <p>{t('payments:due_now_text')}</p>
            <ButtonLink href={paths.reservationPayment(reference)}>{t('payments:pay_now', { amount })}</ButtonLink>
          </div>
        </Notice>
      )}
      <RefundNotice refunds={refunds} />
    </>
  )
}

/** What can still be taken back, and the way to do so. */
export function UndoNotice({ reference, undo, now }: Pick<Props, 'reference' | 'now'> & Pick<Props['money'], 'undo'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const last = undo.toSorted((one, other) => other.until.localeCompare(one.until))[0]
  if (!last) return null
  const until = { time: clockText(last.until, language), minutes: minutesUntil(last.until, now) }
  return (
    <Notice title={t(`payments:undo_what.${last.what}`, { amount: yuan(last.amountFen, language) })}>
      <p>{t('payments:undo_until', until)}</p>
      <ButtonLink kind="secondary" href={paths.reservationUndo(reference)}>
        {t('payments:undo_link')}
      </ButtonLink>
    </Notice>
  )
}

function RefundNotice({ refunds }: { readonly refunds: readonly Refund[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (refunds.length === 0) return null
  return (
    <Notice title={t('payments:refunds')}>
      <ul>
        {refunds.map(({ id, purpose, amountFen, state }) => (
          <li key={id}>
            {t('payments:refund_line', {
              purpose: t(`payments:purpose.${purpose}`),
              amount: yuan(amountFen, language),
              state: t(`payments:refund_state.${state}`),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
