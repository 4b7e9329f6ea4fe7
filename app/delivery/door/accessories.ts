import type { Accessory, Bilingual } from '#app/catalogue/category.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { AccessoryBack } from '../job.ts'

/** What somebody counted, one number for each part in the order of the list; undefined where nobody counted. */
export type Counted = {
  readonly parts?: readonly number[] | undefined
  /** The names of the parts as they stood on the form: a list that has changed since is counted again. */
  readonly partNames?: readonly string[] | undefined
}
export type CountRefusal = 'parts_have_changed' | 'too_many_counted' | 'more_back_than_given'

/** The number for each part; `whole` where nobody counted. */
function countsOf(list: readonly (Bilingual & { readonly whole: number })[], { parts, partNames }: Counted) {
  const hasChanged =
    (parts !== undefined && parts.length !== list.length) ||
    (partNames !== undefined && list.some(({ zh }, i) => partNames[i] !== zh))
  return hasChanged ? undefined : list.map(({ whole }, i) => parts?.[i] ?? whole)
}

/** What goes out with a unit: as much of each part as its product has, or less. */
export function countedOut(
  accessories: readonly Accessory[],
  counted: Counted,
): Result<readonly Accessory[], CountRefusal> {
  const counts = countsOf(
    accessories.map(part => ({ ...part, whole: part.count })),
    counted,
  )
  if (!counts) return no('parts_have_changed')
  const given = accessories.map(({ zh, en }, i) => ({ zh, en, count: counts[i] ?? 0 }))
  return given.some(({ count }, i) => count > (accessories[i]?.count ?? 0)) ? no('too_many_counted') : yes(given)
}

/** What comes back of what went out. */
export function countedBack(
  given: readonly Accessory[],
  counted: Counted,
): Result<readonly AccessoryBack[], CountRefusal> {
  const counts = countsOf(
    given.map(part => ({ ...part, whole: part.count })),
    counted,
  )
  if (!counts) return no('parts_have_changed')
  const back = given.map(({ zh, en, count }, i) => ({ zh, en, given: count, back: counts[i] ?? 0 }))
  return back.some(part => part.back > part.given) ? no('more_back_than_given') : yes(back)
}

/** The parts that did not come back, and how many of each. */
export const missingOf = (parts: readonly AccessoryBack[]): readonly Accessory[] =>
  parts.flatMap(({ zh, en, given, back }) => (back < given ? [{ zh, en, count: given - back }] : []))
