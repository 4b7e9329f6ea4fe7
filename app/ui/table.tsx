import type { ReactNode } from 'react'
import { EmptyState } from './empty-state.tsx'

export type Column<Row> = {
  readonly key: string
  readonly head: string
  readonly isNumeric?: boolean
  readonly render: (row: Row) => ReactNode
}

type Props<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly empty?: ReactNode
  /** On phones each row becomes a card. */
  readonly stacks?: boolean
  readonly hidesCaption?: boolean
  readonly foot?: readonly ReactNode[]
}

/** The one table: a caption, heads with a scope, and a box of its own that scrolls when it must. */
export function Table<Row>({ caption, columns, rows, rowKey, empty, stacks, hidesCaption, foot }: Props<Row>) {
  if (rows.length === 0 && empty !== undefined) return <EmptyState title={empty} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className={stacks ? 'table table-stacks' : 'table'}>
        <caption className={hidesCaption ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, isNumeric }) => (
              <th key={key} scope="col" className={isNumeric ? 'numeric' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, head, isNumeric, render }) => (
                <td key={key} data-label={head} className={isNumeric ? 'numeric' : undefined}>
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {foot.map((cell, i) => (
                <td
                  key={columns[i]?.key ?? i}
                  data-label={columns[i]?.head}
                  className={columns[i]?.isNumeric ? 'numeric' : undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
