import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { instantText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Table } from '#app/ui/table.tsx'
import type { PaymentState, Purpose, RefundState } from './payment.ts'

type Row = {
  readonly id: string
  readonly reference: string
  readonly name: string
  readonly purpose: Purpose
  readonly amountFen: number
  readonly at: string
}
type RefundRow = Row & { readonly state: RefundState }

function useColumns<R extends Row>(last: { readonly head: string; readonly render: (row: R) => ReactNode }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return [
    {
      key: 'name',
      head: t('payments:desk_person'),
      render: ({ reference, name }: R) => <a href={paths.deskReservation(reference)}>{name}</a>,
    },
    { key: 'what', head: t('payments:desk_what'), render: ({ purpose }: R) => t(`payments:purpose.${purpose}`) },
    {
      key: 'amount',
      head: t('payments:desk_amount'),
      isNumeric: true,
      render: ({ amountFen }: R) => yuan(amountFen, language),
    },
    { key: 'since', head: t('payments:desk_since'), render: ({ at }: R) => instantText(at, language) },
    { key: 'last', ...last },
  ]
}

/** Payments that somebody has begun and of which the end is not known. */
export function PaymentsUnderWay({ rows }: { readonly rows: readonly (Row & { readonly state: PaymentState })[] }) {
  const { t } = useTranslation()
  const columns = useColumns<(typeof rows)[number]>({
    head: t('payments:desk_state'),
    render: ({ id, state }) => <a href={paths.payment(id)}>{t(`payments:state.${state}`)}</a>,
  })
  return (
    <Table
      caption={t('payments:desk_under_way')}
      empty={t('payments:desk_under_way_none')}
      {...{ rows, columns }}
      rowKey={({ id }) => id}
      stacks
    />
  )
}

/** Refunds that the provider is sending. */
export function RefundsOnTheirWay({ rows }: { readonly rows: readonly RefundRow[] }) {
  const { t } = useTranslation()
  const columns = useColumns<RefundRow>({
    head: t('payments:desk_state'),
    render: ({ state }) => t(`payments:refund_state.${state}`),
  })
  return (
    <Table
      caption={t('payments:desk_refunds')}
      empty={t('payments:desk_refunds_none')}
      {...{ rows, columns }}
      rowKey={({ id }) => id}
      stacks
    />
  )
}

/** Refunds that the centre transfers itself, each with the button that says it is done. */
export function RefundsToTransfer({ rows }: { readonly rows: readonly RefundRow[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const columns = useColumns<RefundRow>({
    head: t('payments:desk_done'),
    render: ({ id, reference, name, amountFen }) => (
      <PostForm label={name}>
        <input type="hidden" name="does" value="transfer" />
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="refundId" value={id} />
        <Button kind="secondary">{t('payments:desk_sent', { amount: yuan(amountFen, language) })}</Button>
      </PostForm>
    ),
  })
  return (
    <Table
      caption={t('payments:desk_transfer')}
      empty={t('payments:desk_transfer_none')}
      {...{ rows, columns }}
      rowKey={({ id }) => id}
      stacks
    />
  )
}
