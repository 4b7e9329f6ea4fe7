import { useTranslation } from 'react-i18next'
import { shortDayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateField, SelectField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { NextStop, StopsAhead } from './driving/stops-ahead.tsx'
import { DAY_PARTS, type ShownStop } from './job.ts'

type Days = { readonly day: string; readonly today: string; readonly before: string; readonly after: string }
type Props = Days & {
  readonly stops: readonly ShownStop[]
  readonly isDispatcher: boolean
  /** Where somebody is on the road, their own next stop stands above, and none of these is it. */
  readonly isOnTheRoad: boolean
}

/** A day's stops: the next one large, the others folded. */
export function Round({ stops, isDispatcher, isOnTheRoad, ...days }: Props) {
  const { day, today } = days
  const { t } = useTranslation('delivery')
  const hasNext = !isOnTheRoad && day === today
  const [next, later] = hasNext ? [stops[0], stops.slice(1)] : [undefined, stops]
  return (
    <div className="stack">
      {isDispatcher && <DayLinks {...days} />}
      {stops.length === 0 && !isOnTheRoad && <p className="empty">{t('none_today')}</p>}
      {next && <NextStop stop={next} day={day} />}
      <StopsAhead stops={later} day={day} title={t(isOnTheRoad || !next ? 'stops_of_day' : 'later_stops')} />
    </div>
  )
}

function DayLinks({ day, today, before, after }: Days) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  const link = (on: string, text: string) => (
    <ButtonLink href={paths.deskRound({ day: on })} kind="secondary">
      {text} {shortDayText(on, language)}
    </ButtonLink>
  )
  return (
    <nav className="cluster" aria-label={t('days')}>
      {link(before, t('previous_day'))}
      {day !== today && link(today, t('today'))}
      {link(after, t('next_day'))}
    </nav>
  )
}

type MoveProps = {
  readonly stop: ShownStop
  readonly today: string
  readonly tomorrow: string
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** Another day for one stop. */
export function MoveStop({ stop, today, tomorrow, problems, typed }: MoveProps) {
  const { t } = useTranslation('delivery')
  return (
    <Card title={t('move_for', { name: stop.name })}>
      <PostForm>
        <input type="hidden" name="reference" value={stop.reference} />
        <DateField
          name="on"
          label={t('move_on')}
          error={problems.on}
          defaultValue={typed('on') ?? tomorrow}
          min={today}
        />
        <SelectField
          name="dayPart"
          label={t('day_part_label')}
          error={problems.dayPart}
          options={DAY_PARTS.map(value => ({ value, label: t(`day_part.${value}`) }))}
          empty={t('day_part_any')}
          defaultValue={typed('dayPart') ?? stop.dayPart ?? ''}
        />
        <Button>{t('move_save')}</Button>
      </PostForm>
    </Card>
  )
}
