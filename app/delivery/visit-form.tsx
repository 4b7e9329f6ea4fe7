import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { MISSED_OUTCOMES } from './visit-outcome.ts'

type Props = {
  readonly reference: string
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** What came of a stop that was not done, why, and what follows. */
export function VisitForm({ reference, problems, typed }: Props) {
  const { t } = useTranslation('delivery')
  return (
    <PostForm data-offline-act="delivery.record-visit" data-offline-subject={reference}>
      <input type="hidden" name="reference" value={reference} />
      <RadioGroup
        name="outcome"
        label={t('outcome_label')}
        error={problems.outcome}
        options={MISSED_OUTCOMES.map(value => ({ value, label: t(`outcome.${value}`), hint: t(`follows.${value}`) }))}
        defaultValue={typed('outcome')}
      />
      <TextArea
        name="reason"
        label={t('visit_reason')}
        error={problems.reason}
        defaultValue={typed('reason')}
        rows={2}
      />
      <Button>{t('visit_save')}</Button>
    </PostForm>
  )
}
