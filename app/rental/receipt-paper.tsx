import { useTranslation } from 'react-i18next'
import { useLanguage } from '#app/i18n/use-language.ts'
import { PriceTable } from '#app/ui/price-table.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { type ReceiptAbout, receiptRows } from './receipt-rows.tsx'
import type { Receipt } from './receipts.tsx'

/** A receipt on paper: who, for what, how much, how. */
export function ReceiptPaper({ receipt, ...about }: ReceiptAbout & { readonly receipt: Receipt }) {
  const { t } = useTranslation()
  const { facts, amounts, centre, seal } = receiptRows(receipt, about, t, useLanguage())
  return (
    <article className="stack measure">
      <SummaryList rows={facts} />
      <PriceTable caption={t('rental:money')} rows={amounts} />
      <p>{centre}</p>
      <p>{seal} ____________________</p>
    </article>
  )
}
