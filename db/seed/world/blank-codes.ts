import { newUnitCode } from '#app/inventory/unit-code.ts'

const SPREAD = 7919

/** The code of a label of the demo that nobody has claimed: the same in each world, so that its page can be opened. */
export function blankCode(centre: string, n: number): string {
  let seed = [...centre].reduce((sum, sign) => sum * SPREAD + sign.charCodeAt(0), n + 1)
  return newUnitCode(below => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  })
}
