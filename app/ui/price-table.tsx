import type { ReactNode } from 'react'

export type PriceRow = {
  readonly label: ReactNode
  readonly note?: ReactNode
  readonly amount: string
  readonly isTotal?: boolean
}

/** Amounts that add up, one under another; the total is strong. */
export const PriceTable = ({ caption, rows }: { readonly caption: string; readonly rows: readonly PriceRow[] }) => (
  <table className="price-table">
    <caption>{caption}</caption>
    <tbody>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a sum never change their places
        <tr key={i} className={row.isTotal ? 'price-total' : undefined}>
          <th scope="row">
            {row.label}
            {row.note && <span className="price-note">{row.note}</span>}
          </th>
          <td className="numeric">{row.amount}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
