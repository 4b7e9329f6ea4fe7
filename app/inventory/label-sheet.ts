/** A sheet of labels as stationers sell it: A4, three across and eight down, 63.5 × 33.9 mm each. All in millimetres. */
export const SHEET = { width: 210, height: 297, across: 3, down: 8 } as const
export const LABEL = { width: 63.5, height: 33.9, left: 7.25, top: 12.9, pitch: 66 } as const
export const LABELS_ON_A_SHEET = SHEET.across * SHEET.down

/** Enough for a lorry of new units; more are printed as another file. */
export const MOST_LABELS = 240

export type Place = { readonly page: number; readonly x: number; readonly y: number }

/** Where the corner of the n-th label lies, counted from 0 along the rows. */
export function placeOf(n: number): Place {
  const onPage = n % LABELS_ON_A_SHEET
  return {
    page: Math.floor(n / LABELS_ON_A_SHEET),
    x: LABEL.left + (onPage % SHEET.across) * LABEL.pitch,
    y: LABEL.top + Math.floor(onPage / SHEET.across) * LABEL.height,
  }
}

type Bar = { readonly x: number; readonly y: number; readonly width: number }
/** A QR code as its maker gives it: one byte for each module, row by row. */
export type Modules = { readonly size: number; readonly data: ArrayLike<number> }

/** The dark modules as bars: neighbours in a row become one, so that no hair line shows between them in print. */
export function barsOf({ size, data }: Modules): readonly Bar[] {
  const bars: Bar[] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x
      while (x < size && data[y * size + x]) x++
      if (x > from) bars.push({ x: from, y, width: x - from })
    }
  }
  return bars
}
