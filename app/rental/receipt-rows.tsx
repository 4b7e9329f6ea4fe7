import type { TFunction } from 'i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { dayText, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { capitals } from '#app/money/capitals.ts'
import { fen } from '#app/money/fen.ts'
import type { Language } from '#app/people/reader.ts'
import { type Receipt, totalOf } from './receipts.tsx'

export type ReceiptAbout = { readonly person: string; readonly product: Bilingual; readonly centre: Bilingual }

/** What a receipt says, line by line: the page and the file print the same. */
export function receiptRows(
  receipt: Receipt,
  { person, product, centre }: ReceiptAbout,
  t: TFunction,
  language: Language,
) {
  const [first] = receipt.lines
  const total = totalOf(receipt)
  const isBack = total < 0
  const size = Math.abs(total)
  return {
    facts: [
      { label: t(isBack ? 'rental:receipt_to' : 'rental:receipt_from'), value: person },
      { label: t('rental:device'), value: inLanguage(language, product) },
      ...(first
        ? [
            { label: t('rental:paid_on'), value: dayText(first.on, language) },
            { label: t(isBack ? 'rental:back_method' : 'rental:method'), value: t(`ledger:method.${first.method}`) },
          ]
        : []),
      ...(receipt.taxInvoice ? [{ label: t('rental:tax_invoice'), value: receipt.taxInvoice }] : []),
    ],
    amounts: [
      ...receipt.lines.map(({ kind, amountFen }) => ({
        label: t(`ledger:kind.${kind}`),
        amount: yuan(Math.abs(amountFen), language),
      })),
      {
        label: t('rental:receipt_total'),
        ...(language === 'zh-CN' ? { note: capitals(fen(size)) } : {}),
        amount: yuan(size, language),
        isTotal: true,
      },
    ],
    centre: inLanguage(language, centre),
    seal: t('rental:receipt_seal'),
  }
}
