import { useTranslation } from 'react-i18next'
import { CheckboxField, CheckboxGroup, RadioGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'
import { HYGIENE_CLASSES, NEEDS } from '../category.ts'
import { MATERIALS } from '../material.ts'
import { BODY_MEASUREMENTS, HOME_LIMITS } from '../measurement.ts'
import { BilingualRows } from './bilingual-rows.tsx'
import type { Filled } from './filled.ts'
import { ClassificationFields } from './product-fields.tsx'
import { SpecRows } from './spec-rows.tsx'
import { useCategoryLabels } from './use-category-labels.tsx'

type Props = {
  readonly filled: Filled
  readonly specRows: readonly number[]
  readonly cautionRows: readonly number[]
}

/** What staff say about a category; the fields are named as the schema reads them. */
export function CategoryFields({ filled, specRows, cautionRows }: Props) {
  const { t } = useTranslation()
  const labels = useCategoryLabels()
  return (
    <>
      {(['zh', 'en'] as const).map(name => (
        <TextField
          key={name}
          name={name}
          label={labels[name]}
          error={filled.problems[name]}
          defaultValue={filled.value(name)}
        />
      ))}
      <ClassificationFields
        legend={t('catalogue:product.classification')}
        code={labels['classification.code']}
        edition={labels['classification.edition']}
        filled={filled}
      />
      <Services filled={filled} />
      <SpecRows rows={specRows} filled={filled} />
      <BilingualRows
        list="cautions"
        legend={t('catalogue:desk.cautions')}
        hint={t('catalogue:desk.cautions_hint')}
        rows={cautionRows}
        filled={filled}
      />
    </>
  )
}

function Services({ filled: { value, values, problems } }: { readonly filled: Filled }) {
  const { t } = useTranslation()
  const labels = useCategoryLabels()
  const group = (name: 'needs' | 'materials' | 'measurements' | 'homeLimits') => ({
    name,
    label: labels[name],
    error: problems[name],
    defaultValues: values(name),
  })
  return (
    <>
      <CheckboxGroup
        {...group('needs')}
        options={NEEDS.map(need => ({ value: need, label: t(`catalogue:need.${need}`) }))}
      />
      <RadioGroup
        name="hygiene"
        label={labels.hygiene}
        error={problems.hygiene}
        options={HYGIENE_CLASSES.map(one => ({ value: one, label: t(`catalogue:hygiene.${one}`) }))}
        defaultValue={value('hygiene')}
      />
      <CheckboxGroup
        {...group('materials')}
        hint={t('catalogue:desk.materials_hint')}
        options={MATERIALS.map(one => ({ value: one, label: t(`catalogue:material.${one}`) }))}
      />
      <CheckboxField
        name="fittingRequired"
        label={t('catalogue:desk.fitting_required')}
        defaultChecked={value('fittingRequired') === 'yes'}
      />
      <CheckboxGroup
        {...group('measurements')}
        options={BODY_MEASUREMENTS.map(one => ({ value: one, label: t(`fitting:measurement.${one}`) }))}
      />
      <CheckboxGroup
        {...group('homeLimits')}
        options={HOME_LIMITS.map(one => ({ value: one, label: t(`fitting:limit.${one}`) }))}
      />
      <CheckboxField
        name="installRequired"
        label={t('catalogue:desk.install_required')}
        defaultChecked={value('installRequired') === 'yes'}
      />
    </>
  )
}
