import { useTranslation } from 'react-i18next'
import { refusalText } from '#app/i18n/refusal-text.ts'
import type { Unanswered } from './unanswered.ts'

/** What a page shows when its form was not taken: sentences in the reader's language, and all that was typed. */
export function useUnanswered(sent: Unanswered | undefined, labels: { readonly [field: string]: string }) {
  const { t, i18n } = useTranslation()
  const sentence = (field: string, word: string) => {
    // A complaint comes from the server as a word; the schema's words and the sentences are matched by a test.
    return t(`problem.${word}` as 'problem.required', { label: labels[field] ?? field })
  }
  const problems = Object.fromEntries(
    Object.entries(sent?.complaints ?? {}).map(([field, word]) => [field, sentence(field, word)]),
  )
  return {
    problems,
    errors: Object.entries(problems).map(([field, text]) => ({ field, text })),
    refusal: sent?.refusal && refusalText(i18n, sent.refusal),
    typed: (field: string): string | undefined => {
      const value = sent?.typed[field]
      return Array.isArray(value) ? value[0] : (value as string | undefined)
    },
    typedAll: (field: string): readonly string[] => {
      const value = sent?.typed[field]
      return value === undefined ? [] : typeof value === 'string' ? [value] : value
    },
  }
}
