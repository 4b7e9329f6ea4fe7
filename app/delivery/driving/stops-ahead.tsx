import { useTranslation } from 'react-i18next'
import { shortDayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ShownStop, StopOutcome } from '../job.ts'
import { StopFacts, StopMain, StopWays } from './stop-facts.tsx'

export type StopAhead = ShownStop & { readonly isBroken?: boolean; readonly onVan?: string | null }
type Props = { readonly stop: StopAhead; readonly day: string }

/** The stop that comes next, large: read in the street, worked with one thumb. */
export function NextStop({ stop, day }: Props) {
  const { t } = useTranslation('delivery')
  return (
    <section className="card next-stop" aria-labelledby="next-stop">
      <div className="card-body">
        <p className="cluster">
          <Tag tone="busy">{t('next_stop')}</Tag>
          <StopTags stop={stop} day={day} />
        </p>
        <h2 id="next-stop">{stop.name}</h2>
        <StopMain stop={stop} />
        <StopFacts stop={stop} />
        <StopWays stop={stop} day={day} />
      </div>
    </section>
  )
}

/** The others, folded: a name, a time and a place each, and all the rest when it is opened. */
export function StopsAhead({
  stops,
  day,
  title,
}: {
  readonly stops: readonly StopAhead[]
  day: string
  title: string
}) {
  if (stops.length === 0) return null
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      {stops.map(stop => (
        <Disclosure key={`${stop.reference}-${stop.kind}`} summary={<Folded stop={stop} day={day} />}>
          <div className="stack-tight">
            <StopFacts stop={stop} />
            <StopMain stop={stop} />
            <StopWays stop={stop} day={day} />
          </div>
        </Disclosure>
      ))}
    </section>
  )
}

const Folded = ({ stop, day }: Props) => (
  <span className="stop-folded">
    <strong>{stop.name}</strong>
    <span>{stop.address}</span>
    <span className="cluster">
      <StopTags stop={stop} day={day} />
    </span>
  </span>
)

function StopTags({ stop, day }: Props) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  return (
    <>
      <Tag tone="info">{t(`kind.${stop.kind}`)}</Tag>
      {stop.dayPart && <Tag tone="info">{t(`day_part.${stop.dayPart}`)}</Tag>}
      {stop.plannedOn < day && <Tag tone="warn">{t('late', { day: shortDayText(stop.plannedOn, language) })}</Tag>}
      {stop.isBroken && stop.plannedOn >= day && <Tag tone="warn">{t('promise_broken')}</Tag>}
    </>
  )
}

export type StopDone = { readonly name: string; readonly kind: ShownStop['kind']; readonly outcome: StopOutcome }

/** What was done, folded away: a name and what came of it. */
export function StopsDone({ done }: { readonly done: readonly StopDone[] }) {
  const { t } = useTranslation('delivery')
  if (done.length === 0) return null
  return (
    <Disclosure summary={t('stops_behind', { count: done.length })}>
      <ul>
        {done.map(({ name, kind, outcome }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened stays in its order
          <li key={i}>
            {t('stop_behind', {
              name,
              kind: t(`kind.${kind}`),
              outcome: outcome === 'done' ? t('was_done') : t(`outcome.${outcome}`),
            })}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
