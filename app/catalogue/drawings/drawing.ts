/** A picture of 64 by 64: `line` is drawn with a round pen two wide, `tint` is filled faintly under it. */
export type Drawing = { readonly line: string; readonly tint?: string }
export type Drawings = { readonly [categoryCode: string]: Drawing }

/** A circle as a path. */
export const ring = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`

/** A box with round corners as a path. */
export const box = (x: number, y: number, width: number, height: number, r = 3): string =>
  `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`
