import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import { monthText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Table } from '#app/ui/table.tsx'
import { differenceOf, type Preview } from './preview.ts'

type Props = {
  readonly preview: Preview | null
  readonly month: string
  readonly today: string
  readonly action: string
}

/** What a month would have cost under a version: who bears how much, how many people pay more or less, what changes most. */
export function PreviewTables({ preview, month, today, action }: Props) {
  const { t } = useTranslation()
  return (
    <section className="stack" id="preview">
      <h2>{t('programmes:preview.title')}</h2>
      <p>{t('programmes:preview.lead')}</p>
      <form method="get" action={`${action}#preview`} className="form">
        <TextField
          name="month"
          label={t('programmes:preview.month')}
          hint={t('programmes:preview.month_hint')}
          defaultValue={month}
          maxLength={7}
          max={today}
          width="short"
        />
        <Button kind="secondary">{t('programmes:preview.submit')}</Button>
      </form>
      {preview?.rentals === 0 && <p className="empty">{t('programmes:preview.nothing')}</p>}
      {preview !== null && preview.rentals > 0 && (
        <>
          <Payers preview={preview} month={month} />
          <p>{t('programmes:preview.effect', preview.people)}</p>
          {preview.largest.length > 0 && <Largest preview={preview} />}
        </>
      )}
    </section>
  )
}

type Amounts = Parameters<typeof differenceOf>[0]

/** Before, after, and what lies between them. */
function useAmounts() {
  const { t } = useTranslation()
  const language = useLanguage()
  const column = (key: 'before' | 'after' | 'difference', of: (row: Amounts) => number) => ({
    ...{ key, head: t(`programmes:preview.${key}`), isNumeric: true },
    render: (row: Amounts) => yuan(of(row), language),
  })
  return [
    column('before', ({ beforeFen }) => beforeFen),
    column('after', ({ afterFen }) => afterFen),
    column('difference', differenceOf),
  ]
}

function Payers({ preview, month }: { readonly preview: Preview; readonly month: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const total = yuan(preview.listRentFen, language)
  return (
    <Table
      caption={t('programmes:preview.caption', { month: monthText(month, language), count: preview.rentals })}
      rows={preview.payers}
      rowKey={({ payer }) => payer}
      columns={[
        {
          key: 'payer',
          head: t('programmes:preview.payer'),
          render: ({ payer }) =>
            payer === 'person' ? t('programmes:preview.person') : t(`programmes:payer_name.${payer}`),
        },
        ...useAmounts(),
      ]}
      foot={[t('programmes:preview.total'), total, total, yuan(0, language)]}
    />
  )
}

function Largest({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation()
  return (
    <Table
      caption={t('programmes:preview.largest')}
      rows={preview.largest}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: 'reference',
          head: t('programmes:preview.reference'),
          render: ({ reference }) => showReference(reference),
        },
        ...useAmounts(),
      ]}
    />
  )
}
