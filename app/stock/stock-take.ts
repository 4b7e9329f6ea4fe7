/** A count of what is there: open while people scan, counted when signed, settled when two people have agreed. */
export const STOCK_TAKE_STATES = ['open', 'counted', 'settled', 'cancelled'] as const
export type StockTakeState = (typeof STOCK_TAKE_STATES)[number]

export const NEXT_STOCK_TAKE_STATES: { readonly [State in StockTakeState]: readonly StockTakeState[] } = {
  open: ['counted', 'cancelled'],
  counted: ['open', 'settled', 'cancelled'],
  settled: [],
  cancelled: [],
}

/** How a unit or a code of the count stands against what was expected. */
export const COUNT_RESULTS = ['found', 'missing', 'elsewhere', 'unexpected', 'unknown_tag'] as const
export type CountResult = (typeof COUNT_RESULTS)[number]
