import { useTranslation } from 'react-i18next'
import { WAYS_OF_RECEIVING } from '#app/booking/reservation.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export const CHANGE_FIELDS = ['from', 'months', 'way', 'address', 'phone'] as const

/** The labels of the fields, for the summary of what is to be mended. */
export function useChangeLabels() {
  const { t } = useTranslation()
  return {
    from: t('booking:first_day'),
    months: t('booking:how_long'),
    way: t('booking:receive'),
    address: t('booking:address'),
    phone: t('booking:phone'),
  }
}

type Props = {
  readonly mayMoveDays: boolean
  readonly earliest: string
  readonly latest: string
  readonly months: readonly number[]
  readonly problems: { readonly [field: string]: string }
  /** What was typed, and before that what is kept. */
  readonly value: (field: (typeof CHANGE_FIELDS)[number]) => string
}

/** The days while they may be moved, and how it comes. Posted, since an address is nobody else's to read. */
export function ChangeForm({ mayMoveDays, problems, value, ...offered }: Props) {
  const { t } = useTranslation()
  const labels = useChangeLabels()
  const about = (name: keyof typeof labels) => ({
    ...{ name, label: labels[name], error: problems[name], defaultValue: value(name) },
  })
  return (
    <PostForm>
      <input type="hidden" name="stage" value="check" />
      {mayMoveDays && (
        <>
          <DateField
            {...about('from')}
            hint={t('booking:first_day_hint')}
            min={offered.earliest}
            max={offered.latest}
          />
          <RadioGroup
            {...about('months')}
            options={offered.months.map(months => ({
              value: String(months),
              label: t('booking:months', { count: months }),
            }))}
          />
        </>
      )}
      <RadioGroup
        {...about('way')}
        options={WAYS_OF_RECEIVING.map(way => ({
          ...{ value: way, label: t(`booking:way.${way}`), hint: t(`booking:way_text.${way}`) },
        }))}
      />
      <TextField {...about('address')} hint={t('booking:address_hint')} autoComplete="address-line1" width="full" />
      <TextField {...about('phone')} hint={t('booking:phone_hint')} type="tel" autoComplete="tel" />
      <Button>{t('changing:change_look')}</Button>
    </PostForm>
  )
}
