import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Done } from './done.ts'
import type { Change } from './possible-changes.ts'
import type { RunningDays } from './return-form.tsx'

export type ShownChanges = {
  readonly possible: readonly Change[]
  readonly running: (RunningDays & { readonly lateDays: number }) | null
  readonly replaces: string | null
  readonly replacedBy: string | null
}
type Props = { readonly changes: ShownChanges; readonly done: Done | null; readonly isStaff?: boolean }

/** What has just been done, and what everybody should know first: that it is late, comes back early or is being exchanged. */
export function ChangeNotices({ changes: { running, replaces, replacedBy }, done, isStaff = false }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const day = running ? dayText(running.dueOn, language) : ''
  const link = (reference: string) => (isStaff ? paths.deskReservation(reference) : paths.reservation(reference))
  return (
    <>
      {done && (
        <div role="status">
          <Notice tone="good">{t(`changing:done.${done}`, { day })}</Notice>
        </div>
      )}
      {running && running.lateDays > 0 && (
        <Notice tone="warn" title={t('changing:late_title')}>
          {t(isStaff ? 'changing:late_desk' : 'changing:late', { day, count: running.lateDays })}
        </Notice>
      )}
      {running?.isReturnAnnounced && (
        <Notice>{t('changing:announced', { day, until: dayText(running.agreedUntilOn, language) })}</Notice>
      )}
      {replaces && (
        <Notice>
          <a href={link(replaces)}>{t('changing:replaces', { reference: showReference(replaces) })}</a>
        </Notice>
      )}
      {replacedBy && (
        <Notice>
          <a href={link(replacedBy)}>{t('changing:replaced_by', { reference: showReference(replacedBy) })}</a>
        </Notice>
      )}
    </>
  )
}

const HREF: { readonly [C in Change]: (reference: string) => string } = {
  change: paths.reservationChange,
  extension: paths.reservationExtension,
  exchange: paths.reservationExchange,
  return: paths.reservationReturn,
}

type LinksProps = { readonly possible: readonly Change[]; readonly reference: string; readonly isStaff?: boolean }

/** The ways to what may be changed now; none of what may not. */
export function ChangeLinks({ possible, reference, isStaff = false }: LinksProps) {
  const { t } = useTranslation()
  if (possible.length === 0) return null
  return (
    <>
      <h2>{t('changing:title')}</h2>
      {!isStaff && <p>{t('changing:lead')}</p>}
      <div className="cluster">
        {possible.map(change => (
          <ButtonLink key={change} kind="secondary" href={HREF[change](reference)}>
            {t(`changing:link.${change}`)}
          </ButtonLink>
        ))}
      </div>
    </>
  )
}
