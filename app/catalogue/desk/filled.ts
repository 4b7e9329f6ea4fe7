/** What stands in a form's fields: what was typed, else what is kept. */
export type Filled = {
  readonly value: (name: string) => string
  readonly values: (name: string) => readonly string[]
  readonly problems: { readonly [field: string]: string }
}

/** How many rows a list of fields needs: those that are filled and a few to write in. */
export function rowsOf(list: string, names: readonly string[], spare: number): readonly number[] {
  const rows = names.map(name => new RegExp(`^${list}\\.(\\d+)\\.`).exec(name)?.[1])
  const used = Math.max(-1, ...rows.flatMap(row => (row === undefined ? [] : [Number(row)])))
  return Array.from({ length: Math.min(used, 60) + 1 + spare }, (_, i) => i)
}
