import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { dayText, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { PriceTable } from '#app/ui/price-table.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { type Receipt, totalOf } from './receipts.tsx'

type Props = {
  readonly receipt: Receipt
  readonly person: string
  readonly product: Bilingual
  readonly centre: Bilingual
}

/** A receipt on paper: who, for what, how much, how. */
export function ReceiptPaper({ receipt, person, product, centre }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [first] = receipt.lines
  if (!first) return null
  const total = totalOf(receipt)
  const rows = [
    { label: t(total < 0 ? 'rental:receipt_to' : 'rental:receipt_from'), value: person },
    { label: t('rental:device'), value: inLanguage(language, product) },
    { label: t('rental:paid_on'), value: dayText(first.on, language) },
    { label: t(total < 0 ? 'rental:back_method' : 'rental:method'), value: t(`ledger:method.${first.method}`) },
  ]
  const amounts = receipt.lines.map(({ kind, amountFen }) => ({
    label: t(`ledger:kind.${kind}`),
    amount: yuan(Math.abs(amountFen), language),
  }))
  const sum = { label: t('rental:receipt_total'), amount: yuan(Math.abs(total), language), isTotal: true }
  return (
    <article className="stack measure">
      <SummaryList rows={rows} />
      <PriceTable caption={t('rental:money')} rows={[...amounts, sum]} />
      <p>{inLanguage(language, centre)}</p>
      <p>{t('rental:receipt_seal')} ____________________</p>
    </article>
  )
}
