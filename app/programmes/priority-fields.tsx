import { useTranslation } from 'react-i18next'
import { USER_CLASSES, type UserClass } from '#app/people/user-class.ts'
import { CheckboxField } from '#app/ui/choice.tsx'
import { DateField, SelectField, TextField } from '#app/ui/field.tsx'

type Props = {
  /** The order that holds now: the form begins with it. */
  readonly classes: readonly UserClass[]
  readonly havePriority: number
  readonly today: string
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** The labels of the fields, for the summary of what is to be mended. */
export function usePriorityLabels() {
  const { t } = useTranslation()
  const places = USER_CLASSES.map(
    one => [`place_${one}`, t('waiting:priority.place_of', { class: t(`people:class.${one}`) })] as const,
  )
  return {
    firstOn: t('waiting:priority.first_on'),
    havePriority: t('waiting:priority.have_count'),
    source: t('waiting:priority.source'),
    ...(Object.fromEntries(places) as { readonly [Class in UserClass as `place_${Class}`]: string }),
  }
}

/** Who comes first: the fields that `setPriorityOrder` reads. */
export function PriorityFields({ classes, havePriority, today, problems, typed }: Props) {
  const { t } = useTranslation()
  const labels = usePriorityLabels()
  const about = (name: keyof typeof labels) => ({ name, label: labels[name], error: problems[name] })
  const places = USER_CLASSES.map((_, i) => ({
    value: String(i + 1),
    label: t('waiting:priority.place_option', { place: i + 1 }),
  }))
  return (
    <>
      <DateField
        {...about('firstOn')}
        hint={t('waiting:priority.first_on_hint')}
        defaultValue={typed('firstOn')}
        min={today}
      />
      {USER_CLASSES.map(one => (
        <SelectField
          key={one}
          {...about(`place_${one}`)}
          options={places}
          defaultValue={typed(`place_${one}`) ?? String(classes.indexOf(one) + 1)}
        />
      ))}
      <TextField
        {...about('havePriority')}
        hint={t('waiting:priority.have_hint')}
        defaultValue={typed('havePriority') ?? havePriority}
        inputMode="numeric"
        width="short"
      />
      <TextField
        {...about('source')}
        hint={t('waiting:priority.source_hint')}
        defaultValue={typed('source')}
        width="full"
      />
      <CheckboxField
        name="isConfirmed"
        label={t('waiting:priority.confirmed')}
        hint={t('waiting:priority.confirmed_hint')}
        defaultChecked={typed('isConfirmed') === 'yes'}
      />
    </>
  )
}
