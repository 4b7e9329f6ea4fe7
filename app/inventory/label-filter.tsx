import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { UNIT_STATES } from './unit.ts'

/** Which units are offered for printing: new ones first, since they have no label yet. */
export function LabelFilter({ q, state }: { readonly q: string; readonly state: string }) {
  const { t } = useTranslation()
  return (
    <form method="get" action={paths.deskLabels()} className="form" aria-label={t('inventory:labels.show')}>
      <SelectField
        name="state"
        label={t('inventory:state_is')}
        options={UNIT_STATES.map(value => ({ value, label: t(`inventory:state.${value}`) }))}
        defaultValue={state}
      />
      <TextField name="q" type="search" label={t('inventory:search')} defaultValue={q} />
      <Button kind="secondary">{t('inventory:labels.show')}</Button>
    </form>
  )
}
