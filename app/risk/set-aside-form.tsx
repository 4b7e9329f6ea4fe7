import { useTranslation } from 'react-i18next'
import { SET_ASIDE_REASONS, type SetAsideReason } from '#app/allotment/allotment.ts'
import { showReference } from '#app/booking/reference.ts'
import { shortDayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { DateField, TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export type AskedAside = { readonly why: SetAsideReason; readonly from: string; readonly to: string }

/** Which days, and why: asked in the address, so that looking changes nothing. */
export function SetAsideQuestion({ code, asked }: { readonly code: string; readonly asked: AskedAside }) {
  const { t } = useTranslation()
  return (
    <form action={paths.deskSetAside(code)} className="form" noValidate>
      <RadioGroup
        name="why"
        label={t('risk:aside.why')}
        options={SET_ASIDE_REASONS.map(value => ({ value, label: t(`risk:aside.reason.${value}`) }))}
        defaultValue={asked.why}
      />
      <DateField name="from" label={t('risk:aside.from')} defaultValue={asked.from} />
      <DateField name="to" label={t('risk:aside.to')} hint={t('risk:aside.to_hint')} defaultValue={asked.to} />
      <Button kind="secondary">{t('risk:aside.look')}</Button>
    </form>
  )
}

type Props = {
  readonly asked: AskedAside
  readonly preview: { readonly moved: number; readonly endangered: readonly string[] }
}

/** Whom it would affect, and the button that does it. */
export function SetAsideConfirmation({ asked, preview: { moved, endangered } }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [from, to] = [shortDayText(asked.from, language), shortDayText(asked.to, language)]
  return (
    <Card title={t('risk:aside.preview')}>
      <p>{t('risk:aside.preview_days', { from, to })}</p>
      {moved + endangered.length === 0 && <p>{t('risk:aside.harms_none')}</p>}
      {moved > 0 && <p>{t('risk:aside.moved', { count: moved })}</p>}
      {endangered.length > 0 && (
        <>
          <p>{t('risk:aside.endangered', { count: endangered.length })}</p>
          <ul>
            {endangered.map(reference => (
              <li key={reference}>
                <a href={paths.deskReservation(reference)}>{showReference(reference)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <PostForm label={t('risk:aside.save')}>
        {(['why', 'from', 'to'] as const).map(field => (
          <input key={field} type="hidden" name={field} value={asked[field]} />
        ))}
        <TextArea name="note" rows={2} label={t('risk:aside.note')} optionalText={t('form.optional')} />
        <Button>{t('risk:aside.save')}</Button>
      </PostForm>
    </Card>
  )
}
