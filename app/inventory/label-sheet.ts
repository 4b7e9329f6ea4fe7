/** A sheet or a roll of labels as stationers sell it. All in millimetres; rows run from left to right. */
export type Geometry = {
  readonly page: { readonly width: number; readonly height: number }
  readonly across: number
  readonly down: number
  readonly label: { readonly width: number; readonly height: number }
  readonly left: number
  readonly top: number
  /** From one label's corner to the next one's. */
  readonly pitch: { readonly x: number; readonly y: number }
}

const A4 = { width: 210, height: 297 }
const roll = (width: number, height: number): Geometry => {
  const page = { width, height }
  return { page, across: 1, down: 1, label: page, left: 0, top: 0, pitch: { x: width, y: height } }
}

export const GEOMETRIES = {
  a4_3x8: {
    ...{ page: A4, across: 3, down: 8, label: { width: 63.5, height: 33.9 } },
    ...{ left: 7.25, top: 12.9, pitch: { x: 66, y: 33.9 } },
  },
  a4_3x7: {
    ...{ page: A4, across: 3, down: 7, label: { width: 63.5, height: 38.1 } },
    ...{ left: 7.25, top: 15.15, pitch: { x: 66, y: 38.1 } },
  },
  a4_2x8: {
    ...{ page: A4, across: 2, down: 8, label: { width: 99.1, height: 33.9 } },
    ...{ left: 4.65, top: 12.9, pitch: { x: 101.6, y: 33.9 } },
  },
  a4_2x7: {
    ...{ page: A4, across: 2, down: 7, label: { width: 99.1, height: 38.1 } },
    ...{ left: 4.65, top: 15.15, pitch: { x: 101.6, y: 38.1 } },
  },
  a4_4x10: {
    ...{ page: A4, across: 4, down: 10, label: { width: 48.5, height: 25.4 } },
    ...{ left: 8, top: 21.5, pitch: { x: 48.5, y: 25.4 } },
  },
  roll_40x30: roll(40, 30),
  roll_50x30: roll(50, 30),
} as const satisfies { readonly [name: string]: Geometry }

export type GeometryName = keyof typeof GEOMETRIES
export const GEOMETRY_NAMES = Object.keys(GEOMETRIES) as readonly GeometryName[]
/** What is used unless something else is chosen. */
export const USUAL_GEOMETRY: GeometryName = 'a4_3x8'

/** A name that came with an address, or the usual one. */
export const geometryNamed = (name: string | null): GeometryName =>
  GEOMETRY_NAMES.find(one => one === name) ?? USUAL_GEOMETRY

export const labelsOnAPage = ({ across, down }: Geometry): number => across * down

/** A hundredth of a millimetre: what adding up decimals may be out by. */
const NEARLY = 0.01

/** Whether each label lies inside the page and none on another: a geometry that does not is none. */
export function fitsThePage({ page, across, down, label, left, top, pitch }: Geometry): boolean {
  const right = left + (across - 1) * pitch.x + label.width
  const bottom = top + (down - 1) * pitch.y + label.height
  const isInside = Math.min(left, top) >= 0 && right <= page.width + NEARLY && bottom <= page.height + NEARLY
  return isInside && (across === 1 || pitch.x >= label.width) && (down === 1 || pitch.y >= label.height)
}

/** Enough for a lorry of new units; more are printed as another file. */
export const MOST_LABELS = 240

export type Place = { readonly page: number; readonly x: number; readonly y: number }

/** Where the corner of the n-th label lies, counted from 0 along the rows. */
export function placeOf(geometry: Geometry, n: number): Place {
  const onPage = n % labelsOnAPage(geometry)
  return {
    page: Math.floor(n / labelsOnAPage(geometry)),
    x: geometry.left + (onPage % geometry.across) * geometry.pitch.x,
    y: geometry.top + Math.floor(onPage / geometry.across) * geometry.pitch.y,
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
