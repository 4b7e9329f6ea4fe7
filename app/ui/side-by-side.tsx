import type { ReactNode } from 'react'

export type Side = { readonly key: string; readonly name: string }
export type SideRow = {
  readonly key: string
  readonly label: string
  readonly cells: readonly ReactNode[]
  /** Holds only buttons: there is nothing to print. */
  readonly isForScreen?: boolean
}

type Props = {
  readonly caption: string
  /** What the rows are: the head of their own column. */
  readonly what: string
  readonly sides: readonly Side[]
  readonly rows: readonly SideRow[]
}

/** Things side by side, a property a row. On phones each property becomes a block that names the things again. */
export const SideBySide = ({ caption, what, sides, rows }: Props) => (
  <section className="table-scroll" aria-label={caption}>
    <table className="table table-stacks side-by-side">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          {sides.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, cells, isForScreen }) => (
          <tr key={key} className={isForScreen ? 'no-print' : undefined}>
            <th scope="row">{label}</th>
            {sides.map((side, i) => (
              <td key={side.key} data-label={side.name}>
                <div>{cells[i]}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
