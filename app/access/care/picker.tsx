import { useTranslation } from 'react-i18next'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

type Props = { readonly people: readonly { consentId: string; name: string; phone: string; untilOn: string }[] }

/** For whom one acts: one button for each who has asked; posted, so that nobody stands in an address. */
export function Picker({ people }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (people.length === 0) return null
  return (
    <Card title={t('care:pick_title')}>
      <p>{t('care:pick_lead')}</p>
      {people.map(({ consentId, name, phone, untilOn }) => (
        <PostForm key={consentId} action={paths.acting()} label={`${t('care:pick', { name })} ${phone}`}>
          <input type="hidden" name="consentId" value={consentId} />
          <p>{t('care:pick_facts', { phone, day: dayText(addDays(dayOf(untilOn), -1), language) })}</p>
          <Button kind="secondary">
            {t('care:pick', { name })}
            <span className="visually-hidden"> {phone}</span>
          </Button>
        </PostForm>
      ))}
    </Card>
  )
}
