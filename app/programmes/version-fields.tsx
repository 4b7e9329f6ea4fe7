import { useTranslation } from 'react-i18next'
import { USER_CLASSES, type UserClass } from '#app/people/user-class.ts'
import { CheckboxField } from '#app/ui/choice.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'

type Texts = { readonly zh: string; readonly en: string; readonly fundingSource: string; readonly source: string }
type Latest = Texts & {
  readonly code: string
  readonly rates: readonly { readonly userClass: UserClass; readonly shareBp: number }[]
}

type Props = {
  readonly latest: Latest
  readonly today: string
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** The labels of the fields, for the summary of what is to be mended. */
export function useVersionLabels() {
  const { t } = useTranslation()
  const shares = USER_CLASSES.map(
    one => [`share_${one}`, t('programmes:share', { class: t(`people:class.${one}`) })] as const,
  )
  return {
    zh: t('programmes:zh'),
    en: t('programmes:en'),
    fundingSource: t('programmes:funding_source'),
    source: t('programmes:source'),
    firstOn: t('programmes:first_on'),
    ...(Object.fromEntries(shares) as { readonly [Class in UserClass as `share_${Class}`]: string }),
  }
}

/** The next version of a programme, filled in with the latest: the fields that `announceVersion` reads. */
export function VersionFields({ latest, today, problems, typed }: Props) {
  const { t } = useTranslation()
  const labels = useVersionLabels()
  const about = (name: keyof typeof labels) => ({ name, label: labels[name], error: problems[name] })
  const text = (name: keyof Texts) => ({
    ...about(name),
    defaultValue: typed(name) ?? latest[name],
    width: 'full' as const,
  })
  return (
    <>
      <input type="hidden" name="code" value={latest.code} />
      <DateField
        {...about('firstOn')}
        hint={t('programmes:first_on_hint')}
        defaultValue={typed('firstOn')}
        min={today}
      />
      {USER_CLASSES.map(userClass => (
        <TextField
          key={userClass}
          {...about(`share_${userClass}`)}
          hint={t('programmes:share_hint')}
          defaultValue={typed(`share_${userClass}`) ?? percentOf(latest, userClass)}
          inputMode="decimal"
          suffix="%"
          width="short"
        />
      ))}
      <TextField {...text('zh')} />
      <TextField {...text('en')} />
      <TextField {...text('fundingSource')} />
      <TextField {...text('source')} hint={t('programmes:source_hint')} />
      <CheckboxField
        name="isConfirmed"
        label={t('programmes:confirmed')}
        hint={t('programmes:confirmed_hint')}
        defaultChecked={typed('isConfirmed') === 'yes'}
      />
    </>
  )
}

/** 6250 basis points stand in the field as 62.5; nothing as an empty field. */
const percentOf = ({ rates }: Latest, userClass: UserClass): string => {
  const shareBp = rates.find(rate => rate.userClass === userClass)?.shareBp ?? 0
  return shareBp === 0 ? '' : String(shareBp / 100)
}
