import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type TimelineEvent = {
  readonly title: ReactNode
  readonly date?: ReactNode
  readonly text?: ReactNode
  readonly state: 'done' | 'current' | 'next'
  /** What the mark says to those who do not see it. */
  readonly stateText: string
}

export const Timeline = ({ events }: { readonly events: readonly TimelineEvent[] }) => (
  <ol className="timeline">
    {events.map((event, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: events are told in order
      <li key={i} className={`timeline-${event.state}`} aria-current={event.state === 'current' ? 'step' : undefined}>
        <span className="timeline-mark">
          <Icon name={event.state === 'done' ? 'check' : event.state === 'current' ? 'arrow-right' : 'dot'} />
          <span className="visually-hidden">{event.stateText}</span>
        </span>
        <div>
          <p className="timeline-title">{event.title}</p>
          {event.date && <p className="timeline-date">{event.date}</p>}
          {event.text && <div>{event.text}</div>}
        </div>
      </li>
    ))}
  </ol>
)
