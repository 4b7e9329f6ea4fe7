import { useTranslation } from 'react-i18next'
import { FieldGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'
import type { Filled } from './filled.ts'

type Props = {
  readonly list: string
  readonly legend: string
  readonly hint: string
  readonly rows: readonly number[]
  readonly filled: Filled
}

/** Texts in both languages, one a row; empty rows are not kept. */
export function BilingualRows({ list, legend, hint, rows, filled: { value, problems } }: Props) {
  const { t } = useTranslation()
  return (
    <FieldGroup name={list} label={legend} hint={hint}>
      {rows.map(row => (
        <div key={row} className="grid-2">
          {(['zh', 'en'] as const).map(language => {
            const name = `${list}.${row}.${language}`
            return (
              <TextField
                key={name}
                name={name}
                width="full"
                label={t(`catalogue:desk.row_${language}`, { row: row + 1 })}
                error={problems[name]}
                defaultValue={value(name)}
              />
            )
          })}
        </div>
      ))}
    </FieldGroup>
  )
}
