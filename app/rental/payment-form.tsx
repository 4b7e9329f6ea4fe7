import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { DESK_METHODS } from '#app/ledger/account.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

type Asking = {
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}
type Props = Asking & {
  readonly rentDueFen: number
  /** Of a rent in parts, what is due by today. */
  readonly rentDueNowFen: number
  readonly depositDueFen: number
}

const yuanOf = (fen: number): string => (fen / 100).toFixed(2)

export function usePaymentLabels() {
  const { t } = useTranslation()
  return { rent: t('rental:rent'), deposit: t('rental:deposit'), method: t('rental:method') }
}

/** What was put on the counter: the amounts that are due stand in the fields. */
export function PaymentForm({ rentDueFen, rentDueNowFen, depositDueFen, problems, typed }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const labels = usePaymentLabels()
  const amount = (name: 'rent' | 'deposit', dueFen: number, nowFen = dueFen) =>
    dueFen > 0 && (
      <TextField
        name={name}
        label={labels[name]}
        hint={t('rental:rent_hint', { amount: yuan(dueFen, language) })}
        error={problems[name]}
        defaultValue={typed(name) ?? (nowFen > 0 ? yuanOf(nowFen) : '')}
        inputMode="decimal"
        suffix={t('rental:yuan')}
        width="short"
      />
    )
  return (
    <PostForm>
      {amount('rent', rentDueFen, rentDueNowFen)}
      {amount('deposit', depositDueFen)}
      <MethodField label={labels.method} problems={problems} typed={typed} />
      <Button>{t('rental:take')}</Button>
    </PostForm>
  )
}

/** Cash, card or transfer: one way for one receipt. */
export function MethodField({ label, problems, typed }: Asking & { readonly label: string }) {
  const { t } = useTranslation()
  return (
    <RadioGroup
      name="method"
      label={label}
      error={problems.method}
      defaultValue={typed('method')}
      options={DESK_METHODS.map(value => ({ value, label: t(`ledger:method.${value}`) }))}
    />
  )
}
