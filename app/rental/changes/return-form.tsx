import { useTranslation } from 'react-i18next'
import type { WayOfReceiving } from '#app/booking/reservation.ts'
import { dayText, shortDayText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { ShownConditions } from '#app/pricing/if-things-change.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export type RunningDays = {
  readonly dueOn: string
  readonly agreedUntilOn: string
  readonly isReturnAnnounced: boolean
}
type Props = {
  readonly running: RunningDays
  readonly way: WayOfReceiving
  /** What the price that was agreed says of an early return. */
  readonly told: Pick<ShownConditions, 'earlyReturn' | 'earlyDayFen'> | null
  /** The first and the last day that may be named; none when it is due today or was due before. */
  readonly days: { readonly earliest: string; readonly latest: string } | null
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** The day of the return, with what it means for the money said before anybody presses a button. */
export function ReturnForm({ running, way, days, told, problems, typed }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div className="stack">
      {running.isReturnAnnounced && <Withdrawal running={running} />}
      {days && (
        <>
          {running.isReturnAnnounced && <h2>{t('changing:return_move')}</h2>}
          {told && (
            <Notice tone="warn">
              {t(`pricing:told.early.${told.earlyReturn}`, { amount: yuan(told.earlyDayFen, language) })}
            </Notice>
          )}
          <PostForm>
            <DateField
              name="on"
              label={t('changing:return_on')}
              hint={t('changing:return_on_hint', { day: shortDayText(days.latest, language) })}
              error={problems.on}
              defaultValue={typed('on') ?? days.earliest}
              min={days.earliest}
              max={days.latest}
            />
            <p>{t(way === 'deliver' ? 'changing:return_fetch' : 'changing:return_bring')}</p>
            <Button>{t('changing:return_save')}</Button>
          </PostForm>
        </>
      )}
    </div>
  )
}

function Withdrawal({ running: { dueOn, agreedUntilOn } }: Pick<Props, 'running'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const days = { day: dayText(dueOn, language), until: dayText(agreedUntilOn, language) }
  return (
    <>
      <Notice>{t('changing:return_withdraw_lead', days)}</Notice>
      <PostForm label={t('changing:return_withdraw')}>
        <input type="hidden" name="withdraw" value="yes" />
        <Button>{t('changing:return_withdraw')}</Button>
      </PostForm>
    </>
  )
}
