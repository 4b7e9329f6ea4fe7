import { useTranslation } from 'react-i18next'
import { percent, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { DAMAGE_CHARGES } from './damage-due.ts'

type Props = {
  readonly dues: readonly {
    readonly damage: (typeof DAMAGE_CHARGES)[number]
    readonly dueFen: number
    readonly worthFen: number
    readonly shareBp: number
  }[]
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

export function useChargeLabels() {
  const { t } = useTranslation()
  return { damage: t('rental:charge_what'), amount: t('rental:charge_amount'), note: t('rental:charge_note') }
}

/** What is wrong, what that comes to by the schedule, and what is asked. */
export function ChargeForm({ dues, problems, typed }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const labels = useChargeLabels()
  const options = dues.map(({ damage, dueFen, worthFen, shareBp }) => ({
    value: damage,
    label: t('rental:charge_option', {
      what: t(`rental:adjustment_kind.${damage}`),
      amount: yuan(dueFen, language),
      share: percent(shareBp, language),
      worth: yuan(worthFen, language),
    }),
  }))
  return (
    <PostForm>
      <RadioGroup
        name="damage"
        label={labels.damage}
        error={problems.damage}
        defaultValue={typed('damage')}
        options={options}
      />
      <TextField
        name="amount"
        label={labels.amount}
        hint={t('rental:charge_amount_hint')}
        error={problems.amount}
        defaultValue={typed('amount')}
        inputMode="decimal"
        suffix={t('rental:yuan')}
        width="short"
      />
      <TextField
        name="note"
        label={labels.note}
        hint={t('rental:charge_note_hint')}
        error={problems.note}
        defaultValue={typed('note')}
        width="full"
      />
      <Button>{t('rental:charge_save')}</Button>
    </PostForm>
  )
}
