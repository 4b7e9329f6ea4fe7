import { useTranslation } from 'react-i18next'
import { FieldGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'
import type { Filled } from './filled.ts'

type Props = { readonly rows: readonly number[]; readonly filled: Filled }

/** What goes out with each unit, counted: one part a row; empty rows are not kept. */
export function AccessoryRows({ rows, filled: { value, problems } }: Props) {
  const { t } = useTranslation()
  const field = (row: number, part: 'zh' | 'en' | 'count') => {
    const name = `accessories.${row}.${part}`
    const label = t(`catalogue:desk.row_${part}`, { row: row + 1 })
    return { name, label, error: problems[name], defaultValue: value(name) }
  }
  return (
    <FieldGroup
      name="accessories"
      label={t('catalogue:desk.accessories')}
      hint={t('catalogue:desk.accessories_hint')}
      error={problems.accessories}
    >
      {rows.map(row => (
        <div key={row} className="grid">
          <TextField {...field(row, 'zh')} width="full" />
          <TextField {...field(row, 'en')} width="full" />
          <TextField {...field(row, 'count')} width="short" inputMode="numeric" />
        </div>
      ))}
    </FieldGroup>
  )
}
