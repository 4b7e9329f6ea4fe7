import { useTranslation } from 'react-i18next'
import { CheckboxField, FieldGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'
import type { SpecField } from '../category.ts'
import { AccessoryRows } from './accessory-rows.tsx'
import { BilingualRows } from './bilingual-rows.tsx'
import { type Filled, rowsOf } from './filled.ts'
import { SpecInput } from './spec-input.tsx'
import { useProductLabels } from './use-product-labels.tsx'

type Props = {
  readonly specs: readonly SpecField[]
  readonly filled: Filled
  /** The fields that are filled, and how many empty rows stand below those of a list. */
  readonly names: readonly string[]
  readonly spare: number
}

/** What staff say about a product; the fields are named as the schema reads them. */
export function ProductFields({ specs, filled, names, spare }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <Texts filled={filled} specs={specs} />
      <Sizes filled={filled} specs={specs} />
      <FieldGroup name="specs" label={t('catalogue:desk.specs')}>
        <div className="grid">
          {specs.map(field => (
            <SpecInput key={field.key} field={field} filled={filled} />
          ))}
        </div>
      </FieldGroup>
      <Kept filled={filled} specs={specs} />
      <BilingualRows
        list="consumables"
        legend={t('catalogue:desk.consumables')}
        hint={t('catalogue:desk.consumables_hint')}
        rows={rowsOf('consumables', names, spare)}
        filled={filled}
      />
      <AccessoryRows rows={rowsOf('accessories', names, spare)} filled={filled} />
      <Classified filled={filled} specs={specs} />
    </>
  )
}

type PartProps = Pick<Props, 'specs' | 'filled'>

function Texts({ specs, filled: { value, problems } }: PartProps) {
  const { t } = useTranslation()
  const labels = useProductLabels(specs)
  return (
    <FieldGroup name="names" label={t('catalogue:desk.names')}>
      {(['zh', 'en', 'purpose.zh', 'purpose.en'] as const).map(name => (
        <TextField
          key={name}
          name={name}
          label={labels[name]}
          error={problems[name]}
          defaultValue={value(name)}
          width={name.startsWith('purpose') ? 'full' : 'medium'}
        />
      ))}
    </FieldGroup>
  )
}

function Sizes({ specs, filled: { value, problems } }: PartProps) {
  const { t } = useTranslation()
  const labels = useProductLabels(specs)
  const sized = (name: 'widthMm' | 'lengthMm' | 'heightMm' | 'weightKg' | 'maxUserWeightKg') => ({
    name,
    label: labels[name],
    error: problems[name],
    defaultValue: value(name),
    inputMode: 'decimal' as const,
    width: 'short' as const,
    suffix: t(name.endsWith('Kg') ? 'catalogue:desk.kg' : 'catalogue:desk.mm'),
  })
  return (
    <FieldGroup name="sizes" label={t('catalogue:desk.sizes')}>
      <TextField {...sized('maxUserWeightKg')} hint={t('catalogue:desk.max_user_weight_hint')} />
      <div className="grid">
        <TextField {...sized('widthMm')} />
        <TextField {...sized('lengthMm')} />
        <TextField {...sized('heightMm')} />
        <TextField {...sized('weightKg')} />
      </div>
    </FieldGroup>
  )
}

function Kept({ specs, filled: { value, problems } }: PartProps) {
  const { t } = useTranslation()
  const labels = useProductLabels(specs)
  return (
    <>
      <TextField
        name="turnaroundDays"
        label={labels.turnaroundDays}
        hint={t('catalogue:desk.turnaround_hint')}
        error={problems.turnaroundDays}
        defaultValue={value('turnaroundDays')}
        inputMode="numeric"
        width="short"
        suffix={t('catalogue:desk.days')}
      />
      <TextField
        name="gtin"
        label={labels.gtin}
        hint={t('catalogue:desk.gtin_hint')}
        optionalText={t('form.optional')}
        error={problems.gtin}
        defaultValue={value('gtin')}
        inputMode="numeric"
      />
    </>
  )
}

function Classified({ specs, filled }: PartProps) {
  const { t } = useTranslation()
  const labels = useProductLabels(specs)
  return (
    <ClassificationFields
      legend={t('catalogue:desk.classification')}
      code={labels['classification.code']}
      edition={labels['classification.edition']}
      filled={filled}
    />
  )
}

type ClassProps = { readonly legend: string; readonly code: string; readonly edition: string; readonly filled: Filled }

/** The code and the edition stand side by side, since editions renumber. */
export function ClassificationFields({ legend, code, edition, filled: { value, problems } }: ClassProps) {
  const { t } = useTranslation()
  const field = (name: string) => ({ name, error: problems[name], defaultValue: value(name), width: 'short' as const })
  return (
    <FieldGroup name="classification" label={legend}>
      <TextField {...field('classification.code')} label={code} hint={t('catalogue:desk.classification_code_hint')} />
      <TextField {...field('classification.edition')} label={edition} />
      <CheckboxField
        name="classification.checked"
        label={t('catalogue:desk.checked')}
        defaultChecked={value('classification.checked') === 'yes'}
      />
    </FieldGroup>
  )
}
