import { useTranslation } from 'react-i18next'
import { monthText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { BarChart } from '#app/ui/bar-chart.tsx'
import { Table } from '#app/ui/table.tsx'
import { type Dimension, type Slice, type SubsidyFilters, totalOf } from './subsidy.ts'

/** A figure with the name of what it is about. */
export type NamedSlice = Slice & { readonly name: string }

type MonthsProps = { readonly months: readonly Slice[]; readonly filters: SubsidyFilters }

/** Twelve months as bars; each opens the rentals of its month. */
export function SubsidyMonths({ months, filters }: MonthsProps) {
  const { t } = useTranslation('reporting')
  const language = useLanguage()
  const highest = months.reduce((one, other) => (other.amountFen > one.amountFen ? other : one))
  const found = { month: monthText(highest.key, language), amount: yuan(highest.amountFen, language) }
  return (
    <BarChart
      title={highest.amountFen > 0 ? t('chart', found) : t('chart_empty')}
      labelHead={t('filter.month')}
      valueHead={t('amount')}
      tableText={t('as_table')}
      bars={months.map(({ key, amountFen }) => ({
        label: monthText(key, language),
        value: Math.max(0, amountFen),
        text: yuan(amountFen, language),
        href: paths.districtRentals({ ...filters, month: key }),
      }))}
    />
  )
}

type TableProps = {
  readonly dimension: Dimension
  readonly slices: readonly NamedSlice[]
  readonly filters: SubsidyFilters
}

/** The cost by one thing: each amount is a link to the rentals that make it up. */
export function SubsidyTable({ dimension, slices, filters }: TableProps) {
  const { t } = useTranslation('reporting')
  const language = useLanguage()
  const rentals = slices.reduce((sum, slice) => sum + slice.rentals, 0)
  return (
    <Table
      caption={t(`by.${dimension}`)}
      rows={slices}
      rowKey={({ key }) => key}
      empty={t('behind.none')}
      columns={[
        { key: 'name', head: t(`filter.${dimension}`), render: ({ name }) => name },
        { key: 'rentals', head: t('rentals'), isNumeric: true, render: slice => slice.rentals },
        {
          key: 'amount',
          head: t('amount'),
          isNumeric: true,
          render: ({ key, name, amountFen }) => (
            <a href={paths.districtRentals({ ...filters, [dimension]: key })}>
              {yuan(amountFen, language)}
              <span className="visually-hidden"> {t('rentals_of', { of: name })}</span>
            </a>
          ),
        },
      ]}
      foot={[t('total'), rentals, yuan(totalOf(slices), language)]}
    />
  )
}
