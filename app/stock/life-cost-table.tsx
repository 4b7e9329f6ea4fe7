import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Table } from '#app/ui/table.tsx'
import { type LifeCost, type LifeCostSum, totalOf } from './life-cost.ts'

const FIGURES = [
  ['units', 'units'],
  ['price', 'priceFen'],
  ['written_off', 'writtenOffFen'],
  ['book', 'bookFen'],
  ['rent', 'rentFen'],
  ['repairs', 'repairsFen'],
  ['upkeep', 'upkeepFen'],
  ['days', 'daysOut'],
  ['result', 'resultFen'],
] as const satisfies readonly (readonly [string, LifeCostSum])[]

/** What each product cost, earned and is worth, with the sums below. */
export function LifeCostTable({ rows }: { readonly rows: readonly LifeCost[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const shown = (figure: LifeCostSum, value: number) => (figure.endsWith('Fen') ? yuan(value, language) : value)
  return (
    <Table
      caption={t('stock:cost.list')}
      stacks
      rows={rows}
      rowKey={({ code }) => code}
      empty={t('stock:cost.none')}
      columns={[
        { key: 'product', head: t('stock:cost.product'), render: ({ product }) => inLanguage(language, product) },
        ...FIGURES.map(([head, figure]) => ({
          ...{ key: figure, head: t(`stock:cost.${head}`), isNumeric: true },
          render: (row: LifeCost) => shown(figure, row[figure]),
        })),
      ]}
      foot={[t('stock:cost.sum'), ...FIGURES.map(([, figure]) => shown(figure, totalOf(rows, figure)))]}
    />
  )
}
