/** Chance that falls the same way each time: the demo world is one world. */
export type Chance = {
  /** A whole number from 0, below the limit. */
  readonly below: (limit: number) => number
  /** A whole number from the first to the second, both possible. */
  readonly between: (least: number, most: number) => number
  /** True in that share of all cases. */
  readonly happens: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** Each with its weight. */
  readonly weighted: <T>(choices: readonly (readonly [T, number])[]) => T
  readonly shuffled: <T>(list: readonly T[]) => T[]
  readonly uuid: () => string
}

/** mulberry32: small, fast, and good enough for a world to look at. Never for a secret. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function chanceFrom(seed: number): Chance {
  const next = mulberry32(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  const hex = (count: number) => Array.from({ length: count }, () => below(16).toString(16)).join('')
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    happens: share => next() < share,
    pick: list => some(list[below(list.length)]),
    weighted(choices) {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [choice, weight] of choices) {
        left -= weight
        if (left < 0) return choice
      }
      return some(choices.at(-1))[0]
    },
    shuffled: list =>
      list
        .map(one => [next(), one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  }
}

function some<T>(one: T | undefined): T {
  if (one === undefined) throw new RangeError('nothing to choose from')
  return one
}
