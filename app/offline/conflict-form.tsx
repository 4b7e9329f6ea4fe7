import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { CONFLICT_DECISIONS } from './conflict.ts'

type Props = {
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** What becomes of it: nothing is chosen beforehand. */
export function ConflictForm({ problems, typed }: Props) {
  const { t } = useTranslation('offline')
  return (
    <PostForm label={t('conflict.decide')}>
      <RadioGroup
        name="decision"
        label={t('conflict.decide')}
        error={problems.decision}
        options={CONFLICT_DECISIONS.map(value => ({
          value,
          label: t(`conflict.choice.${value}`),
          hint: t(`conflict.choice_hint.${value}`),
        }))}
        defaultValue={typed('decision')}
      />
      <TextArea name="note" label={t('conflict.note')} error={problems.note} defaultValue={typed('note')} rows={2} />
      <Button>{t('conflict.save')}</Button>
    </PostForm>
  )
}
