import { useTranslation } from 'react-i18next'
import { CheckboxField } from '#app/ui/choice.tsx'
import { DateField } from '#app/ui/field.tsx'
import { PAYERS, PROGRAMME_KINDS } from '../programme.ts'
import { choicesOf, Part, Radios, Select, Text } from './form-fields.tsx'
import { useFieldLabels } from './use-field-labels.tsx'
import type { PartProps } from './version-part.ts'

/** What it is called. The code of a programme that is there already stays. */
export function AboutPart({ filled, isNew }: Pick<PartProps, 'filled'> & { readonly isNew: boolean }) {
  const { t } = useTranslation()
  return (
    <Part name="about" title={t('programmes:form.part.about')}>
      {isNew ? (
        <Text name="code" filled={filled} hint={t('programmes:form.code_hint')} />
      ) : (
        <input type="hidden" name="code" value={filled.value('code')} />
      )}
      <Text name="zh" filled={filled} width="full" />
      <Text name="en" filled={filled} width="full" />
      <Text name="source" filled={filled} width="full" hint={t('programmes:form.source_hint')} />
    </Part>
  )
}

export function PaysPart({ filled }: Pick<PartProps, 'filled'>) {
  const { t } = useTranslation()
  return (
    <Part name="pays" title={t('programmes:form.part.pays')}>
      <Radios
        {...{ name: 'kind', filled }}
        options={PROGRAMME_KINDS.map(value => ({
          ...{ value, label: t(`programmes:kind.${value}`), hint: t(`programmes:kind_text.${value}`) },
        }))}
      />
      <Select {...{ name: 'payer', filled }} options={choicesOf(PAYERS, one => t(`programmes:payer_name.${one}`))} />
      <Text name="rules.funder.zh" filled={filled} />
      <Text name="rules.funder.en" filled={filled} />
      <Text name="fundingSource" filled={filled} width="full" />
      <Text name="rules.fundingCode" filled={filled} />
    </Part>
  )
}

export function DaysPart({ filled, today }: Pick<PartProps, 'filled'> & { readonly today: string }) {
  const { t } = useTranslation()
  const { short } = useFieldLabels()
  return (
    <Part name="days" title={t('programmes:form.part.days')}>
      <DateField
        name="firstOn"
        label={short('firstOn')}
        hint={t('programmes:form.first_on_hint')}
        error={filled.problems.firstOn}
        defaultValue={filled.value('firstOn')}
        min={today}
      />
      <CheckboxField
        name="isConfirmed"
        label={t('programmes:form.confirmed')}
        hint={t('programmes:form.confirmed_hint')}
        defaultChecked={filled.value('isConfirmed') === 'yes'}
      />
    </Part>
  )
}
