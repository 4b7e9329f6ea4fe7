import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { FILTERS, type SubsidyFilters } from './subsidy.ts'

export type Choice = { readonly value: string; readonly label: string; readonly group?: string }
/** What each filter offers; one that offers nothing is not shown. */
export type Choices = { readonly [F in keyof SubsidyFilters]?: readonly Choice[] }

type Props = { readonly action: string; readonly choices: Choices; readonly filters: SubsidyFilters }

/** The filters as a form that only reads: they end up in the address. */
export function SubsidyFilterForm({ action, choices, filters }: Props) {
  const { t } = useTranslation('reporting')
  const shown = FILTERS.filter(name => (choices[name]?.length ?? 0) > 0)
  return (
    <form method="get" action={action} aria-label={t('filter.title')} className="stack no-print">
      <div className="grid-2">
        {shown.map(name => (
          <SelectField
            key={`${name}-${filters[name]}`}
            name={name}
            label={t(`filter.${name}`)}
            options={choices[name] ?? []}
            defaultValue={filters[name]}
            empty={t('filter.any')}
          />
        ))}
      </div>
      <div className="cluster">
        <Button kind="secondary">{t('filter.submit')}</Button>
        {shown.some(name => filters[name]) && <a href={action}>{t('filter.clear')}</a>}
      </div>
    </form>
  )
}
