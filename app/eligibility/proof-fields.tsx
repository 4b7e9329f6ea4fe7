import { useTranslation } from 'react-i18next'
import { USER_CLASSES, type UserClass } from '#app/people/user-class.ts'
import { CheckboxField, RadioGroup } from '#app/ui/choice.tsx'
import { DateField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { PROOF_KINDS } from './proof.ts'

type Props = {
  readonly personId: string
  readonly proposed: UserClass
  readonly hasConsented: boolean
  readonly usual: { readonly from: string; readonly until: string }
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** The labels of the fields, for the summary of what is to be mended. */
export function useProofLabels() {
  const { t } = useTranslation()
  return {
    kind: t('eligibility:paper'),
    number: t('eligibility:number'),
    userClass: t('eligibility:user_class'),
    validFrom: t('eligibility:valid_from'),
    validUntil: t('eligibility:valid_until'),
    verdict: t('eligibility:verdict'),
    because: t('eligibility:because'),
  }
}

/** One paper, looked at: the fields that `checkProof` reads. */
export function ProofFields({ personId, proposed, hasConsented, usual, problems, typed }: Props) {
  const { t } = useTranslation()
  const labels = useProofLabels()
  const about = (name: keyof typeof labels) => ({ name, label: labels[name], error: problems[name] })
  const classes = USER_CLASSES.map(value => ({
    value,
    label: t(`people:class.${value}`),
    hint: t(`people:class_text.${value}`),
  }))
  const kinds = PROOF_KINDS.map(value => ({ value, label: t(`eligibility:kind.${value}`) }))
  const verdicts = (['verified', 'refused'] as const).map(value => ({ value, label: t(`eligibility:${value}`) }))
  return (
    <>
      <input type="hidden" name="personId" value={personId} />
      <SelectField {...about('kind')} options={kinds} empty={t('form.choose')} defaultValue={typed('kind')} />
      <TextField {...about('number')} hint={t('eligibility:number_hint')} defaultValue={typed('number')} />
      <RadioGroup {...about('userClass')} options={classes} defaultValue={typed('userClass') ?? proposed} />
      <DateField {...about('validFrom')} defaultValue={typed('validFrom') ?? usual.from} />
      <DateField {...about('validUntil')} defaultValue={typed('validUntil') ?? usual.until} />
      <RadioGroup {...about('verdict')} options={verdicts} defaultValue={typed('verdict')} />
      <TextArea {...about('because')} hint={t('eligibility:because_hint')} rows={3} defaultValue={typed('because')} />
      {!hasConsented && (
        <CheckboxField
          name="consentEntitlement"
          label={t('eligibility:consent')}
          hint={t('eligibility:consent_hint')}
          defaultChecked={typed('consentEntitlement') === 'yes'}
        />
      )}
    </>
  )
}
