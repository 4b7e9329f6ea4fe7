import { useTranslation } from 'react-i18next'
import { CheckboxField, FieldGroup, RadioGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'
import { CARE_MONTHS, CONSENT_SHOWN, IDENTITY_SHOWN } from './care.ts'

type Props = {
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** The labels of the fields, for the summary of what is to be mended. */
export function useCareLabels() {
  const { t } = useTranslation()
  return {
    carerName: t('care:carer_name'),
    phone: t('care:phone'),
    reserve: t('care:scope.reserve'),
    pay: t('care:scope.pay'),
    months: t('care:months'),
    identityShown: t('care:identity_shown'),
    consentShown: t('care:consent_shown'),
  }
}

/** Whom, how far, how long: the fields that `giveConsent` reads. Nothing is ticked beforehand. */
export function CareFields({ problems, typed }: Props) {
  const { t } = useTranslation()
  const labels = useCareLabels()
  const text = (name: 'carerName' | 'phone') => ({
    ...{ name, label: labels[name], error: problems[name], defaultValue: typed(name) },
    hint: t(`care:${name === 'phone' ? 'phone_hint' : 'carer_name_hint'}`),
  })
  const months = CARE_MONTHS.map(count => ({ value: String(count), label: t('booking:months', { count }) }))
  return (
    <>
      <TextField {...text('carerName')} autoComplete="off" />
      <TextField {...text('phone')} type="tel" autoComplete="off" />
      <FieldGroup name="scopes" label={t('care:scopes')}>
        {(['reserve', 'pay'] as const).map(name => (
          <CheckboxField
            key={name}
            {...{ name, label: labels[name], error: problems[name] }}
            defaultChecked={typed(name) === 'yes'}
          />
        ))}
      </FieldGroup>
      <RadioGroup
        name="months"
        label={labels.months}
        hint={t('care:months_hint')}
        error={problems.months}
        options={months}
        defaultValue={typed('months')}
      />
    </>
  )
}

/** At the desk besides: what was shown of the person, and how they said yes. */
export function WitnessFields({ problems, typed }: Props) {
  const { t } = useTranslation()
  const labels = useCareLabels()
  const radio = (name: 'identityShown' | 'consentShown') => ({
    ...{ name, label: labels[name], error: problems[name], defaultValue: typed(name) },
  })
  return (
    <>
      <RadioGroup
        {...radio('identityShown')}
        options={IDENTITY_SHOWN.map(value => ({ value, label: t(`care:identity.${value}`) }))}
      />
      <RadioGroup
        {...radio('consentShown')}
        options={CONSENT_SHOWN.map(value => ({ value, label: t(`care:consent.${value}`) }))}
      />
    </>
  )
}
