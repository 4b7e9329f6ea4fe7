import { useTranslation } from 'react-i18next'
import { FieldGroup } from '#app/ui/choice.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import type { Filled } from './filled.ts'

const KINDS = ['number', 'choice', 'flag'] as const

type Props = { readonly rows: readonly number[]; readonly filled: Filled }

/** The questions that a category asks each of its products. */
export function SpecRows({ rows, filled }: Props) {
  const { t } = useTranslation()
  return (
    <FieldGroup
      name="specs"
      label={t('catalogue:desk.specs')}
      hint={t('catalogue:desk.spec_hint')}
      error={filled.problems.specs}
    >
      {rows.map(row => {
        const key = filled.value(`specs.${row}.key`)
        const name = filled.value(`specs.${row}.zh`)
        return (
          <Disclosure
            key={row}
            summary={key ? `${name} · ${key}` : t('catalogue:desk.spec_new')}
            isOpen={isWrong(row, filled)}
          >
            <SpecRow row={row} filled={filled} />
          </Disclosure>
        )
      })}
    </FieldGroup>
  )
}

const isWrong = (row: number, { problems }: Filled): boolean =>
  Object.keys(problems).some(name => name.startsWith(`specs.${row}.`))

function SpecRow({ row, filled: { value, problems } }: { readonly row: number; readonly filled: Filled }) {
  const { t } = useTranslation()
  const field = (part: string) => {
    const name = `specs.${row}.${part}`
    return { name, error: problems[name], defaultValue: value(name) }
  }
  return (
    <div className="stack">
      <TextField {...field('key')} label={t('catalogue:desk.spec_key')} hint={t('catalogue:desk.spec_key_hint')} />
      <TextField {...field('zh')} label={t('catalogue:desk.spec_zh')} />
      <TextField {...field('en')} label={t('catalogue:desk.spec_en')} />
      <SelectField
        {...field('kind')}
        label={t('catalogue:desk.spec_kind')}
        options={KINDS.map(kind => ({ value: kind, label: t(`catalogue:desk.kind.${kind}`) }))}
      />
      <div className="cluster">
        <TextField
          {...field('unit')}
          label={t('catalogue:desk.unit')}
          hint={t('catalogue:desk.unit_hint')}
          width="short"
        />
        <TextField {...field('min')} label={t('catalogue:desk.min')} inputMode="decimal" width="short" />
        <TextField {...field('max')} label={t('catalogue:desk.max')} inputMode="decimal" width="short" />
      </div>
      <TextArea {...field('choices')} label={t('catalogue:desk.choices')} hint={t('catalogue:desk.choices_hint')} />
    </div>
  )
}
