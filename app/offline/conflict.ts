/** What a person decided about something that was done on a device and could not be done here. */
export const CONFLICT_DECISIONS = ['sent_again', 'done_by_hand', 'not_needed'] as const
export type ConflictDecision = (typeof CONFLICT_DECISIONS)[number]

/** The answers of a form, as the device kept them. */
export type Kept = { readonly [field: string]: string | readonly string[] }

/** What is told of a field: its words, how many things were ticked, or how many pictures came with it. */
export type Written = { readonly field: WrittenField } & (
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'ticks' | 'pictures'; readonly count: number }
)

const WORDS = [
  'condition',
  'conditionNote',
  'contamination',
  'missing',
  'note',
  'result',
  'outcome',
  'reason',
  'codes',
  'signedName',
] as const
const TICKS = ['checked', 'commissioned', 'trained'] as const
const PICTURES = ['photos', 'album', 'signedDrawn'] as const
export type WrittenField = (typeof WORDS)[number] | (typeof TICKS)[number] | (typeof PICTURES)[number]

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  [value ?? []].flat().filter(one => one.trim() !== '')

/** What a person needs to see of a form to decide about it: keys, counts of parts and pictures themselves are left out. */
export function writtenIn(kept: Kept): readonly Written[] {
  const words = WORDS.map(field => ({ field, kind: 'words', text: listOf(kept[field]).join('\n') }) as const)
  const counts = (fields: readonly (typeof TICKS | typeof PICTURES)[number][], kind: 'ticks' | 'pictures') =>
    fields.map(field => ({ field, kind, count: listOf(kept[field]).length }))
  return [
    ...words.filter(({ text }) => text !== ''),
    ...[...counts(TICKS, 'ticks'), ...counts(PICTURES, 'pictures')].filter(({ count }) => count > 0),
  ]
}
