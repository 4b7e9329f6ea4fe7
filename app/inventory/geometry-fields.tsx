import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { GEOMETRY_NAMES, USUAL_GEOMETRY } from './label-sheet.ts'

/** On which sheet or roll, and from which label on where a sheet is begun. */
export function GeometryFields() {
  const { t } = useTranslation()
  return (
    <>
      <SelectField
        name="geometry"
        label={t('inventory:labels.geometry')}
        options={GEOMETRY_NAMES.map(value => ({ value, label: t(`floor:geometry.${value}`) }))}
        defaultValue={USUAL_GEOMETRY}
      />
      <TextField
        name="first"
        label={t('inventory:labels.first')}
        hint={t('inventory:labels.first_hint')}
        inputMode="numeric"
        width="short"
        defaultValue="1"
      />
    </>
  )
}
