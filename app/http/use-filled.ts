import type { Unanswered } from './unanswered.ts'
import { useUnanswered } from './use-unanswered.ts'

type Kept = { readonly [name: string]: string }

/** A form on something that is kept already: what was typed stands in it, and before that what is kept. */
export function useFilled(
  sent: Unanswered | undefined,
  kept: Kept,
  labels: { readonly [field: string]: string },
  lists: { readonly [name: string]: readonly string[] } = {},
) {
  const { problems, typed, typedAll, ...summary } = useUnanswered(sent, labels)
  const filled = {
    problems,
    value: (name: string): string => (sent ? typed(name) : kept[name]) ?? '',
    values: (name: string): readonly string[] => (sent ? typedAll(name) : (lists[name] ?? [])),
  }
  return { filled, summary, names: Object.keys(sent ? sent.typed : kept) }
}
