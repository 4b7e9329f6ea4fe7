import type { ReactNode } from 'react'

export type SummaryRow = {
  readonly label: string
  readonly value: ReactNode
  /** `of` says to a screen reader what is changed. */
  readonly change?: { readonly href: string; readonly text: string; readonly of: string }
}

/** Answers to read over: what, the answer, and the way to change it. */
export const SummaryList = ({ rows }: { readonly rows: readonly SummaryRow[] }) => (
  <dl className="summary-list">
    {rows.map(({ label, value, change }) => (
      <div key={label} className="summary-row">
        <dt>{label}</dt>
        <dd>{value}</dd>
        {change && (
          <dd className="summary-change">
            <a href={change.href}>
              {change.text}
              <span className="visually-hidden"> {change.of}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
)
