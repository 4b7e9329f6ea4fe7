import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import type { ScrappingGround, ScrappingState } from './scrapping.ts'

export type ShownScrapping = Bilingual & {
  readonly id: string
  readonly code: string
  readonly ground: ScrappingGround
  readonly note: string
  readonly state: ScrappingState
  readonly proposer: string
  readonly proposedAt: string
  readonly decider: string | null
}

type Props = { readonly caption: string; readonly empty: string; readonly rows: readonly ShownScrapping[] }

/** Who proposed what and why, and who decided. */
export function ScrappingTable({ caption, empty, rows }: Props) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  return (
    <Table
      caption={caption}
      stacks
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'code',
          head: t('code'),
          render: ({ code }) => <a href={paths.deskScrapping(code)}>{printedUnitCode(code)}</a>,
        },
        { key: 'product', head: t('product'), render: row => inLanguage(language, row) },
        { key: 'ground', head: t('scrapping.ground'), render: ({ ground }) => t(`scrapping.grounds.${ground}`) },
        { key: 'note', head: t('scrapping.note'), render: ({ note }) => note },
        { key: 'proposer', head: t('scrapping.proposer'), render: ({ proposer }) => proposer },
        { key: 'at', head: t('scrapping.proposed'), render: ({ proposedAt }) => instantText(proposedAt, language) },
        { key: 'state', head: t('scrapping.state_is'), render: ({ state }) => t(`scrapping.state.${state}`) },
        { key: 'decider', head: t('scrapping.decider'), render: ({ decider }) => decider ?? '' },
      ]}
    />
  )
}
