import { useId } from 'react'
import { Disclosure } from './disclosure.tsx'
import { Table } from './table.tsx'

const PERCENT = 100

/** Bars of another kind are striped, so that colour does not tell them apart. */
type Pattern = 'solid' | 'striped'

export type Bar = {
  readonly label: string
  readonly value: number
  readonly text: string
  readonly href?: string
  readonly pattern?: Pattern
}

type Props = {
  /** What the chart shows, as a sentence. */
  readonly title: string
  readonly bars: readonly Bar[]
  readonly labelHead: string
  readonly valueHead: string
  readonly tableText: string
}

type DrawingProps = { readonly share: number; readonly pattern: Pattern | undefined }

function BarDrawing({ share, pattern = 'solid' }: DrawingProps) {
  const id = useId()
  return (
    <svg className="bar" aria-hidden="true" focusable="false">
      {pattern === 'striped' && (
        <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="bar-sheet" width="8" height="8" />
          <path className="bar-ink" d="M2 0v8" />
        </pattern>
      )}
      <rect className="bar-rest" width="100%" height="100%" />
      <rect
        className="bar-value"
        width={`${share * PERCENT}%`}
        height="100%"
        fill={pattern === 'striped' ? `url(#${id})` : 'currentColor'}
      />
    </svg>
  )
}

/** Bars with their values written beside them, and the same numbers as a table. */
export function BarChart({ title, bars, labelHead, valueHead, tableText }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <ul className="bars">
        {bars.map(({ label, value, text, href, pattern }) => (
          <li key={label}>
            <span className="bar-label">{href ? <a href={href}>{label}</a> : label}</span>
            <BarDrawing share={Math.max(0, value) / most} pattern={pattern} />
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
