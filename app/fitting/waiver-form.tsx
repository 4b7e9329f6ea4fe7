import { useTranslation } from 'react-i18next'
import type { Day } from '#app/time/day.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField, TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

type Props = {
  readonly proposedEnd: Day | string
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

export function WaiverForm({ proposedEnd, problems, typed }: Props) {
  const { t } = useTranslation('fitting')
  return (
    <PostForm>
      <TextArea
        name="because"
        label={t('waiver_because')}
        hint={t('waiver_because_hint')}
        error={problems.because}
        defaultValue={typed('because')}
      />
      <DateField
        name="validUntil"
        label={t('waiver_until')}
        error={problems.validUntil}
        defaultValue={typed('validUntil') ?? proposedEnd}
      />
      <Button>{t('waiver_save')}</Button>
    </PostForm>
  )
}
