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

type Props = { readonly waiting: readonly Waiting[]; readonly mayRecord: boolean; readonly mayWaive: boolean }

/** Who waits for a fitting, the longest waiting first. */
export function WaitingList({ waiting, mayRecord, mayWaive }: Props) {
  const { t } = useTranslation('fitting')
  const language = useLanguage()
  const link = (href: string, text: string, name: string) => (
    <a href={href}>
      {text}
      <span className="visually-hidden"> {name}</span>
    </a>
  )
  const actions = ({ reference, name }: Waiting) => (
    <span className="cluster">
      {mayRecord && link(paths.deskFitting(reference), t('record'), name)}
      {mayWaive && link(paths.deskFittingWaiver(reference), t('waiver'), name)}
    </span>
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
        { key: 'do', head: t('to_do'), render: actions },
      ]}
    />
  )
}
