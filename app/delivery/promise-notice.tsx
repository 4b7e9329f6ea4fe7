import { useTranslation } from 'react-i18next'
import { shortDayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { DayPart } from './job.ts'

type Promised = {
  readonly kind: 'deliver' | 'fetch_back'
  readonly on: string
  readonly dayPart: DayPart | null
  readonly isLate: boolean
}
type Props = { readonly promised: Promised | null; readonly phone: string }

/** What was agreed with the person: the day, and the part of it, on which somebody comes. */
export function PromiseNotice({ promised, phone }: Props) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  if (!promised) return null
  const { kind, on, dayPart, isLate } = promised
  const day = shortDayText(on, language)
  if (isLate) return <Notice tone="warn" title={t('promise.late', { day })} />
  const title =
    dayPart === null
      ? t(`promise.${kind}`, { day })
      : t(`promise.${kind}_part`, { day, part: t(`day_part.${dayPart}`) })
  return (
    <Notice tone="info" title={title}>
      {t('promise.hint', { phone })}
    </Notice>
  )
}
