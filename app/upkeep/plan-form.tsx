import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { Shown } from './forms.ts'

export function usePlanLabels() {
  const { t } = useTranslation('upkeep')
  return {
    ...{ category: t('category'), zh: t('plans.zh'), en: t('plans.en'), source: t('plans.source') },
    ...{ everyDays: t('plans.every_days'), everyHours: t('plans.every_hours') },
    everyTurnovers: t('plans.every_turnovers'),
  }
}

type Props = Shown & { readonly categories: readonly (Bilingual & { readonly code: string })[] }

/** A new plan for a category. */
export function PlanForm({ problems, typed, categories }: Props) {
  const { t } = useTranslation('upkeep')
  const { t: ui } = useTranslation('ui')
  const language = useLanguage()
  const labels = usePlanLabels()
  return (
    <PostForm label={t('plans.add')}>
      <SelectField
        name="category"
        label={labels.category}
        options={categories.map(one => ({ value: one.code, label: `${one.code} ${inLanguage(language, one)}` }))}
        empty={ui('form.choose')}
        error={problems.category}
        defaultValue={typed('category')}
      />
      <TextField name="zh" label={labels.zh} error={problems.zh} defaultValue={typed('zh')} />
      <TextField name="en" label={labels.en} error={problems.en} defaultValue={typed('en')} />
      {(['everyDays', 'everyHours', 'everyTurnovers'] as const).map(name => (
        <TextField
          key={name}
          {...{ name, label: labels[name], error: problems[name], width: 'short', inputMode: 'numeric' }}
          hint={name === 'everyDays' ? t('plans.interval_hint') : undefined}
          optionalText={ui('form.optional')}
          defaultValue={typed(name)}
        />
      ))}
      <CheckboxField
        name="blocks"
        label={t('blocks')}
        hint={t('plans.blocks_hint')}
        defaultChecked={typed('blocks') === 'yes'}
      />
      <TextField
        {...{ name: 'source', label: labels.source, hint: t('plans.source_hint'), error: problems.source }}
        defaultValue={typed('source')}
      />
      <Button>{t('plans.save')}</Button>
    </PostForm>
  )
}
