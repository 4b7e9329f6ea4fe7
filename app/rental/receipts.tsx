import { useTranslation } from 'react-i18next'
import { dayText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { PaymentMethod } from '#app/ledger/account.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import type { MoneyKind } from './receipt.ts'

export type ReceiptLine = {
  readonly kind: MoneyKind
  readonly on: string
  readonly method: PaymentMethod
  readonly amountFen: number
}
export type Receipt = {
  readonly number: string
  /** The number of the tax invoice that was made out elsewhere. */
  readonly taxInvoice: string | null
  readonly lines: readonly ReceiptLine[]
}

export const totalOf = ({ lines }: Receipt): number => lines.reduce((sum, { amountFen }) => sum + amountFen, 0)

/** What changed hands, each with its paper: at the desk, or as the person sees it. */
export function Receipts({
  reference,
  receipts,
  hrefOf = paths.deskReceipt,
}: {
  readonly reference: string
  readonly receipts: readonly Receipt[]
  readonly hrefOf?: (reference: string, number: string) => string
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (receipts.length === 0) return null
  const kinds = ({ lines }: Receipt) => lines.map(({ kind }) => t(`ledger:kind.${kind}`)).join(' + ')
  return (
    <Table
      caption={t('rental:receipts')}
      rows={receipts}
      rowKey={receipt => receipt.number}
      stacks
      columns={[
        {
          key: 'number',
          head: t('rental:receipt'),
          render: receipt => <a href={hrefOf(reference, receipt.number)}>{receipt.number}</a>,
        },
        { key: 'on', head: t('rental:paid_on'), render: ({ lines: [line] }) => line && dayText(line.on, language) },
        { key: 'kind', head: t('rental:kind'), render: kinds },
        {
          key: 'method',
          head: t('rental:method'),
          render: ({ lines: [line] }) => line && t(`ledger:method.${line.method}`),
        },
        {
          key: 'amount',
          head: t('rental:amount'),
          isNumeric: true,
          render: receipt => yuan(totalOf(receipt), language),
        },
      ]}
    />
  )
}
