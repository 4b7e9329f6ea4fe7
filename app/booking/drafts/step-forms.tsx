import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import type { ClassQuote } from '../class-prices.tsx'
import { WAYS_OF_RECEIVING } from '../reservation.ts'

/** The labels of the fields, for the summary of what is to be mended. */
export function useAnswerLabels() {
  const { t } = useTranslation()
  return {
    userClass: t('booking:class'),
    way: t('booking:receive'),
    address: t('booking:address'),
    phone: t('booking:phone'),
    note: t('booking:note'),
  }
}

type Fields = {
  readonly problems: { readonly [field: string]: string }
  /** What stands in a field: as it was typed, else as it was answered before, else what is known. */
  readonly value: (field: string) => string | undefined
}

/** Who the person counts as: they say, and the centre looks at the papers. */
export function ClassFields({ quotes, problems, value }: Fields & { readonly quotes: readonly ClassQuote[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const options = quotes.map(({ userClass, quote }) => ({
    value: userClass,
    label: t(`people:class.${userClass}`),
    hint: t('booking:class_option', {
      text: t(`people:class_text.${userClass}`),
      amount: yuan(quote.personFen, language),
    }),
  }))
  return (
    <RadioGroup
      name="userClass"
      label={t('booking:class')}
      hint={t('booking:class_hint')}
      error={problems.userClass}
      options={options}
      defaultValue={value('userClass')}
    />
  )
}

/** How the device comes to the person. */
export function DeliveryFields({ problems, value }: Fields) {
  const { t } = useTranslation()
  const labels = useAnswerLabels()
  const ways = WAYS_OF_RECEIVING.map(way => ({
    value: way,
    label: t(`booking:way.${way}`),
    hint: t(`booking:way_text.${way}`),
  }))
  return (
    <>
      <RadioGroup name="way" label={labels.way} error={problems.way} options={ways} defaultValue={value('way')} />
      <TextField
        {...{ name: 'address', label: labels.address, error: problems.address }}
        hint={t('booking:address_hint')}
        defaultValue={value('address')}
        autoComplete="address-line1"
        width="full"
      />
    </>
  )
}

/** How the person is reached, and what else they want to say. */
export function ContactFields({ problems, value }: Fields) {
  const { t } = useTranslation()
  const labels = useAnswerLabels()
  return (
    <>
      <TextField
        {...{ name: 'phone', label: labels.phone, error: problems.phone }}
        hint={t('booking:phone_hint')}
        defaultValue={value('phone')}
        type="tel"
        autoComplete="tel"
      />
      <TextArea
        {...{ name: 'note', label: labels.note, error: problems.note }}
        hint={t('booking:note_hint')}
        rows={3}
        defaultValue={value('note')}
      />
    </>
  )
}
