import { useTranslation } from 'react-i18next'
import type { WayOfReceiving } from '#app/booking/reservation.ts'
import { dayText, instantText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Timeline } from '#app/ui/timeline.tsx'
import type { Placed } from './course.ts'

type Props = {
  readonly course: readonly Placed[]
  readonly way: WayOfReceiving
  readonly personFen: number
  readonly depositFen: number
}

/** What has happened and what comes next, with the days that are known. */
export function CourseTimeline({ course, way, personFen, depositFen }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const facts = {
    way: t(`booking:way_text.${way}`),
    rent: yuan(personFen, language),
    deposit: yuan(depositFen, language),
  }
  const dated = (on: string | null) =>
    on === null ? undefined : on.includes('T') ? instantText(on, language) : dayText(on, language)
  return (
    <Timeline
      events={course.map(({ step, place, on }) => ({
        title: t(`rental:step.${step}`),
        date: dated(on),
        text: place === 'done' ? undefined : t(`rental:step_text.${step}`, facts) || undefined,
        state: place,
        stateText: t(`booking:event_${place}`),
      }))}
    />
  )
}
