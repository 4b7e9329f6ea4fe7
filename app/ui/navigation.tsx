import { useId } from 'react'
import { Icon } from './icon.tsx'

export type NavLink = {
  readonly href: string
  readonly text: string
  readonly isCurrent?: boolean
  readonly count?: number
}

/** Views of one list, or sections of one area. */
export const TabsNav = ({ label, links }: { readonly label: string; readonly links: readonly NavLink[] }) => (
  <nav className="tabs" aria-label={label}>
    <ul>
      {links.map(({ href, text, isCurrent, count }) => (
        <li key={href}>
          <a href={href} aria-current={isCurrent ? 'page' : undefined}>
            {text}
            {count !== undefined && <span className="tabs-count">{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Areas, each with sections of its own: the one where the reader is stands out. */
export const GroupsNav = ({ label, links }: { readonly label: string; readonly links: readonly NavLink[] }) => (
  <nav className="groups" aria-label={label}>
    <ul>
      {links.map(({ href, text, isCurrent }) => (
        <li key={href}>
          <a href={href} aria-current={isCurrent ? 'true' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

type PaginationProps = {
  readonly label: string
  readonly previous?: { readonly href: string; readonly text: string } | undefined
  readonly next?: { readonly href: string; readonly text: string } | undefined
  readonly where?: string
}

export const Pagination = ({ label, previous, next, where }: PaginationProps) =>
  previous || next ? (
    <nav className="pagination" aria-label={label}>
      {previous && (
        <a className="button button-secondary" href={previous.href} rel="prev">
          <Icon name="arrow-left" />
          {previous.text}
        </a>
      )}
      {where && <span>{where}</span>}
      {next && (
        <a className="button button-secondary" href={next.href} rel="next">
          {next.text}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  ) : null

type StepsProps = { readonly text: string; readonly current: number; readonly total: number }

/** Where in a row of pages one is: in words, and as a bar. */
export function Steps({ text, current, total }: StepsProps) {
  const id = useId()
  return (
    <div className="steps">
      <span id={id}>{text}</span>
      <progress max={total} value={current} aria-labelledby={id} />
    </div>
  )
}
