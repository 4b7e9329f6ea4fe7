import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import type { Bilingual } from '#app/catalogue/category.ts'
import { instantText, shortDayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'

type Waiting = {
  readonly reference: string
  readonly requestedAt: string
  readonly fromOn: string
  readonly name: string
  readonly product: Bilingual
}

/** Who waits for a fitting, the longest waiting first. */
export function WaitingList({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const { t } = useTranslation('fitting')
  const language = useLanguage()
  const record = ({ reference, name }: Waiting) => (
    <a href={paths.deskFitting(reference)}>
      {t('record')}
      <span className="visually-hidden"> {name}</span>
    </a>
  )
  return (
    <Table
      caption={t('fittings')}
      hidesCaption
      stacks
      rows={waiting}
      rowKey={({ reference }) => reference}
      empty={t('none_waiting')}
      columns={[
        { key: 'name', head: t('person'), render: ({ name }) => name },
        { key: 'product', head: t('device'), render: ({ product }) => inLanguage(language, product) },
        { key: 'reference', head: t('reservation'), render: ({ reference }) => showReference(reference) },
        { key: 'from', head: t('from_day'), render: ({ fromOn }) => shortDayText(fromOn, language) },
        { key: 'since', head: t('waiting_since'), render: ({ requestedAt }) => instantText(requestedAt, language) },
        { key: 'do', head: t('record'), render: record },
      ]}
    />
  )
}
