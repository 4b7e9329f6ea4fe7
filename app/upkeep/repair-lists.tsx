import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { instantText, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Table } from '#app/ui/table.tsx'
import type { RepairState } from './repair.ts'

export type ShownRepair = Bilingual & {
  readonly id: string
  readonly code: string
  readonly fault: string
  readonly state: RepairState
  readonly openedAt: string
  readonly openedBy: string
  readonly costFen: number
}

type Props = { readonly caption: string; readonly empty: string; readonly rows: readonly ShownRepair[] }

/** Repairs with what is broken, since when, and what they cost so far. */
export function RepairTable({ caption, empty, rows }: Props) {
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
          render: ({ id, code }) => <a href={paths.deskRepair(id)}>{printedUnitCode(code)}</a>,
        },
        { key: 'product', head: t('product'), render: row => inLanguage(language, row) },
        { key: 'fault', head: t('repair.fault'), render: ({ fault }) => fault },
        { key: 'opened', head: t('repair.opened'), render: ({ openedAt }) => instantText(openedAt, language) },
        { key: 'state', head: t('repair.state_is'), render: ({ state }) => t(`repair.state.${state}`) },
        { key: 'sum', head: t('repair.sum'), isNumeric: true, render: ({ costFen }) => yuan(costFen, language) },
      ]}
    />
  )
}

/** Units that an inspection has sent to the workshop: somebody says what is broken. */
export function WithoutRepair({ units }: { readonly units: readonly (Bilingual & { readonly code: string })[] }) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  if (units.length === 0) return null
  return (
    <Notice tone="warn" title={t('repair.without')}>
      <ul>
        {units.map(unit => (
          <li key={unit.code}>
            {inLanguage(language, unit)} {printedUnitCode(unit.code)}{' '}
            <a href={paths.deskUnitRepair(unit.code)} aria-label={t('repair.write_for', { code: unit.code })}>
              {t('repair.write')}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
