import { useTranslation } from 'react-i18next'
import { HYGIENE_CLASSES } from '#app/catalogue/category.ts'
import { MATERIALS } from '#app/catalogue/material.ts'
import { CONTAMINATIONS } from '#app/delivery/job.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { DISINFECTION_AGENTS } from '../disinfection.ts'
import type { Sent } from '../inspection-form.tsx'
import { DISINFECTION_METHODS } from '../method.ts'
import { useTableLabels } from './use-table-labels.tsx'

/** One row of a draft: a new one, or another text of one that is there. */
export function RowForm({ problems, typed }: Sent) {
  const { t } = useTranslation()
  const labels = useTableLabels()
  const select = (name: 'material' | 'hygiene' | 'contamination' | 'method' | 'agent') => ({
    ...{ name, label: labels[name], error: problems[name], defaultValue: typed(name), empty: '—' },
  })
  const figure = (name: 'least' | 'most' | 'minutes' | 'leastC' | 'mostC') => ({
    ...{ name, label: labels[name], error: problems[name], defaultValue: typed(name) },
    ...{ inputMode: 'decimal' as const, width: 'short' as const },
  })
  return (
    <PostForm label={t('reprocessing:rules.edit')}>
      <p className="hint">{t('reprocessing:rules.edit_hint')}</p>
      <SelectField
        {...select('material')}
        options={MATERIALS.map(value => ({ value, label: t(`catalogue:material.${value}`) }))}
      />
      <SelectField
        {...select('hygiene')}
        options={HYGIENE_CLASSES.map(value => ({ value, label: t(`catalogue:hygiene.${value}`) }))}
      />
      <SelectField
        {...select('contamination')}
        options={CONTAMINATIONS.map(value => ({ value, label: t(`delivery:contamination.${value}`) }))}
      />
      <SelectField
        {...select('method')}
        options={DISINFECTION_METHODS.map(value => ({ value, label: t(`reprocessing:method.${value}`) }))}
      />
      <SelectField
        {...select('agent')}
        options={DISINFECTION_AGENTS.map(value => ({ value, label: t(`reprocessing:agent.${value}`) }))}
      />
      {(['least', 'most', 'minutes', 'leastC', 'mostC'] as const).map(name => (
        <TextField key={name} {...figure(name)} />
      ))}
      <CheckboxField name="rinse" label={labels.rinse} defaultChecked={typed('rinse') === 'yes'} />
      <CheckboxField
        name="discardsParts"
        label={labels.discardsParts}
        defaultChecked={typed('discardsParts') === 'yes'}
      />
      <TextField
        name="source"
        label={labels.source}
        error={problems.source}
        defaultValue={typed('source')}
        width="full"
      />
      <Button name="does" value="row">
        {t('reprocessing:rules.save_row')}
      </Button>
    </PostForm>
  )
}
