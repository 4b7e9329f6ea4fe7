import { Disclosure } from './disclosure.tsx'
import { Table } from './table.tsx'

export type Bar = { readonly label: string; readonly value: number; readonly text: string; readonly href?: string }

type Props = {
  /** What the chart shows, as a sentence. */
  readonly title: string
  readonly bars: readonly Bar[]
  readonly labelHead: string
  readonly valueHead: string
  readonly tableText: string
}

const FULL = 100

/** Bars with their values written beside them, and the same numbers as a table. */
export function BarChart({ title, bars, labelHead, valueHead, tableText }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <ul className="bars">
        {bars.map(({ label, value, text, href }) => (
          <li key={label}>
            <span className="bar-label">{href ? <a href={href}>{label}</a> : label}</span>
            <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect className="bar-rest" width={FULL} height="10" />
              <rect className="bar-value" width={(value / most) * FULL} height="10" />
            </svg>
            <span className="bar-text">{text}</span>
          </li>
        ))}
      </ul>
      <Disclosure summary={tableText}>
        <Table
          caption={title}
          hidesCaption
          rows={bars}
          rowKey={bar => bar.label}
          columns={[
            { key: 'label', head: labelHead, render: bar => bar.label },
            { key: 'value', head: valueHead, isNumeric: true, render: bar => bar.text },
          ]}
        />
      </Disclosure>
    </figure>
  )
}
