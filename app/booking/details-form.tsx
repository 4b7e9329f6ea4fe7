import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { ClassQuote } from './class-prices.tsx'
import type { HoldStands } from './holds/hold.ts'
import { MoreTime } from './holds/hold-notice.tsx'
import { WAYS_OF_RECEIVING } from './reservation.ts'

/** The labels of the fields, for the summary of what is to be mended. */
export function useDetailsLabels() {
  const { t } = useTranslation()
  return {
    userClass: t('booking:class'),
    way: t('booking:receive'),
    address: t('booking:address'),
    phone: t('booking:phone'),
    note: t('booking:note'),
  }
}

export type KnownDetails = { readonly address: string; readonly phone: string; readonly verified: UserClass | null }

type Props = {
  readonly action: string
  /** Where the form is shown again with more time. */
  readonly again: string
  readonly hold: HoldStands
  readonly known: KnownDetails
  /** The classes that are open to the person, with what each pays. */
  readonly quotes: readonly ClassQuote[]
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** Who the person counts as, how the device comes to them, how they are reached. Posted: it is theirs alone. */
export function DetailsForm({ action, again, hold, known, quotes, problems, typed }: Props) {
  const { t } = useTranslation()
  const labels = useDetailsLabels()
  const about = (name: keyof typeof labels) => ({ name, label: labels[name], error: problems[name] })
  const ways = WAYS_OF_RECEIVING.map(value => ({
    value,
    label: t(`booking:way.${value}`),
    hint: t(`booking:way_text.${value}`),
  }))
  return (
    <PostForm action={action}>
      <input type="hidden" name="stage" value="details" />
      <ClassField
        verified={known.verified}
        quotes={quotes}
        error={problems.userClass}
        chosen={typed('userClass') ?? (quotes.length === 1 ? quotes[0]?.userClass : undefined)}
      />
      <RadioGroup {...about('way')} options={ways} defaultValue={typed('way')} />
      <TextField
        {...about('address')}
        hint={t('booking:address_hint')}
        defaultValue={typed('address') ?? known.address}
        autoComplete="street-address"
        width="full"
      />
      <TextField
        {...about('phone')}
        hint={t('booking:phone_hint')}
        defaultValue={typed('phone') ?? known.phone}
        type="tel"
        autoComplete="tel-national"
      />
      <TextArea {...about('note')} hint={t('booking:note_hint')} rows={3} defaultValue={typed('note')} />
      <Button>{t('form.continue')}</Button>
      <MoreTime hold={hold} action={again} />
    </PostForm>
  )
}

type ClassProps = Pick<Props, 'quotes'> & {
  readonly verified: UserClass | null
  readonly error: string | undefined
  readonly chosen: string | undefined
}

/** A verified class is told; otherwise the person says, and the centre looks at the papers. */
function ClassField({ verified, quotes, error, chosen }: ClassProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (verified) {
    const value = `${t(`people:class.${verified}`)} · ${t('booking:class_verified')}`
    return (
      <>
        <SummaryList rows={[{ label: t('booking:class_known'), value }]} />
        <input type="hidden" name="userClass" value={verified} />
      </>
    )
  }
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
      error={error}
      options={options}
      defaultValue={chosen}
    />
  )
}
