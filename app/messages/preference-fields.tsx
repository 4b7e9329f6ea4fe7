import { useTranslation } from 'react-i18next'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'
import type { Preferences } from './preferences.ts'

export function usePreferenceLabels() {
  const { t } = useTranslation('messages')
  return { email: t('email_label'), reminders: t('reminders') }
}

type Props = {
  readonly preferences: Pick<Preferences, 'email' | 'wantsReminders'>
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

export function PreferenceFields({ preferences, problems, typed }: Props) {
  const { t } = useTranslation('messages')
  const label = usePreferenceLabels()
  return (
    <>
      <RadioGroup
        name="reminders"
        label={label.reminders}
        error={problems.reminders}
        defaultValue={typed('reminders') ?? (preferences.wantsReminders ? 'yes' : 'no')}
        options={[
          { value: 'yes', label: t('reminders_yes') },
          { value: 'no', label: t('reminders_no') },
        ]}
      />
      <TextField
        name="email"
        type="email"
        label={label.email}
        hint={t('email_hint')}
        error={problems.email}
        defaultValue={typed('email') ?? preferences.email ?? ''}
        autoComplete="email"
      />
    </>
  )
}
