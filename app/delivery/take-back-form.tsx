import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { CONTAMINATIONS, TAKE_BACK_CONDITIONS } from './job.ts'

type Props = {
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** How it comes back: what the inspection and the disinfection start from. */
export function TakeBackForm({ problems, typed }: Props) {
  const { t } = useTranslation('delivery')
  return (
    <PostForm>
      <RadioGroup
        name="condition"
        label={t('condition_label')}
        error={problems.condition}
        options={TAKE_BACK_CONDITIONS.map(value => ({ value, label: t(`condition.${value}`) }))}
        defaultValue={typed('condition')}
      />
      <RadioGroup
        name="contamination"
        label={t('contamination_label')}
        hint={t('contamination_hint')}
        error={problems.contamination}
        options={CONTAMINATIONS.map(value => ({ value, label: t(`contamination.${value}`) }))}
        defaultValue={typed('contamination')}
      />
      <TextArea
        name="missing"
        label={t('missing_parts')}
        hint={t('missing_parts_hint')}
        error={problems.missing}
        defaultValue={typed('missing')}
        rows={2}
      />
      <TextArea
        name="note"
        label={t('take_back_note')}
        hint={t('take_back_note_hint')}
        error={problems.note}
        defaultValue={typed('note')}
      />
      <Button>{t('take_back_save')}</Button>
    </PostForm>
  )
}
