import { isMistyped, keyOfCode, readCode, shownCode } from '#app/inventory/read-code.ts'
import type { ScanTold } from './feedback.ts'

/** Codes that were collected for one act, the newest first; each stands for another thing. */
export type Collected = readonly string[]

/** As many as one act takes. */
export const MOST_COLLECTED = 300

/** One code more, unless it is there already or cannot be one. */
export function collect(list: Collected, sent: string): { readonly list: Collected; readonly told: ScanTold } {
  const key = keyOfCode(sent)
  if (key === '' || isMistyped(sent)) return { list, told: 'bad' }
  if (list.some(one => keyOfCode(one) === key)) return { list, told: 'known' }
  if (list.length >= MOST_COLLECTED) return { list, told: 'bad' }
  return { list: [onOneLine(sent), ...list], told: 'good' }
}

export const without = (list: Collected, code: string): Collected => list.filter(one => one !== code)

/** The order in which they were scanned, one to a line: as the form sends them. */
export const linesOf = (list: Collected): string => list.toReversed().join('\n')

/** How the browser keeps them. */
export const asKept = (list: Collected): string => list.join('\n')
export const collectedFrom = (kept: string | null): Collected => (kept ?? '').split('\n').filter(line => line !== '')

function onOneLine(sent: string): string {
  const read = readCode(sent)
  return read.kind === 'unit' ? read.code : shownCode(sent).replace(/\s+/g, ' ')
}
