import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Pagination, TabsNav } from '#app/ui/navigation.tsx'
import { Table } from '#app/ui/table.tsx'
import type { ShownUnit } from './shown-unit.ts'
import { UNIT_STATES, type UnitState } from './unit.ts'
import { printedUnitCode } from './unit-code.ts'
import { UnitStateTag } from './unit-state-tag.tsx'

type TabsProps = {
  readonly q: string
  readonly state: string
  readonly counts: { readonly [State in UnitState]: number }
}

/** How many there are in each state, and the way to them. */
export function UnitStateTabs({ q, state, counts }: TabsProps) {
  const { t } = useTranslation()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const links = [
    { href: paths.deskUnits({ q }), text: t('inventory:all'), count: all, isCurrent: state === '' },
    ...UNIT_STATES.map(one => ({
      href: paths.deskUnits({ q, state: one }),
      text: t(`inventory:state.${one}`),
      count: counts[one],
      isCurrent: state === one,
    })),
  ]
  return <TabsNav label={t('inventory:state_is')} links={links} />
}

export function UnitTable({ units }: { readonly units: readonly ShownUnit[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Table
      caption={t('inventory:list')}
      hidesCaption
      stacks
      rows={units}
      rowKey={unit => unit.code}
      empty={t('inventory:none')}
      columns={[
        {
          key: 'code',
          head: t('inventory:code'),
          render: ({ code }) => <a href={paths.deskUnit(code)}>{printedUnitCode(code)}</a>,
        },
        { key: 'product', head: t('inventory:product'), render: unit => inLanguage(language, unit.product) },
        { key: 'serial', head: t('inventory:serial'), render: unit => unit.serialNo || t('inventory:no_serial') },
        { key: 'state', head: t('inventory:state_is'), render: unit => <UnitStateTag state={unit.state} /> },
      ]}
    />
  )
}

type PagesProps = { readonly q: string; readonly state: string; readonly page: number; readonly hasMore: boolean }

export function UnitPages({ q, state, page, hasMore }: PagesProps) {
  const { t } = useTranslation()
  const at = (n: number) => paths.deskUnits({ q, state, page: n > 1 ? String(n) : undefined })
  return (
    <Pagination
      label={t('inventory:pages')}
      previous={page > 1 ? { href: at(page - 1), text: t('inventory:previous') } : undefined}
      next={hasMore ? { href: at(page + 1), text: t('inventory:next') } : undefined}
    />
  )
}
