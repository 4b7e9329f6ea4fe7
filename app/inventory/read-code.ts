import { type Gs1, readGs1 } from './gs1.ts'
import { isUnitCode, printedUnitCode, tidyUnitCode } from './unit-code.ts'

/** What a scanned or typed text is, as far as it can be told without looking anything up. */
export type ReadCode =
  | { readonly kind: 'unit'; readonly code: string }
  | ({ readonly kind: 'gs1' } & Gs1)
  | { readonly kind: 'other'; readonly text: string }
  | { readonly kind: 'nothing' }

/** No code of anybody's is longer; what is, was not scanned. */
export const LONGEST_CODE = 300

/** The signs that a Chinese keyboard sends instead of the ones on the label come back to what they were. */
const AS_PRINTED: { readonly [sign: string]: string } = {
  '。': '.',
  '、': '/',
  '【': '[',
  '】': ']',
  '—': '-',
  '－': '-',
}

/** A sent text without what a keyboard or a reader has put around it. */
export const tidyCode = (text: string): string =>
  text
    .slice(0, LONGEST_CODE)
    .normalize('NFKC')
    .replace(/[。、【】—－]/g, sign => AS_PRINTED[sign] ?? sign)
    .replace(/^[\s\uFEFF\u200B]+|[\s\uFEFF\u200B]+$/g, '')

/** A unit's own code in any dress, else the maker's code, else a text that may be an older number. */
export function readCode(sent: string): ReadCode {
  const text = tidyCode(sent)
  if (text === '') return { kind: 'nothing' }
  const code = tidyUnitCode(text)
  if (isUnitCode(code)) return { kind: 'unit', code }
  const made = readGs1(text)
  return made ? { kind: 'gs1', ...made } : { kind: 'other', text }
}

/** One word for each thing that a code may name, so that a second scan of the same is known. */
export function keyOfCode(sent: string): string {
  const read = readCode(sent)
  if (read.kind === 'unit') return read.code
  if (read.kind === 'gs1') return `(01)${read.gtin}${read.serial ? `(21)${read.serial}` : ''}`
  return read.kind === 'other' ? read.text : ''
}

/** The code as a person reads it off the label. */
export function shownCode(sent: string): string {
  const read = readCode(sent)
  return read.kind === 'unit' ? printedUnitCode(read.code) : keyOfCode(sent)
}

/** Eight signs that would be a unit's code if one of them were right: somebody has misread the label. */
export const isMistyped = (sent: string): boolean => {
  const code = tidyUnitCode(sent)
  return /^[0-9A-Z]{8}$/.test(code) && /[A-Z]/.test(code) && !isUnitCode(code)
}
