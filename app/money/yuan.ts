import { type Fen, fen } from './fen.ts'

const FORM = /^(\d{1,9})(?:\.(\d{1,2}))?$/

/** What people type as an amount: 200 · 199.5 · ¥1,200.00 · full-width digits. Undefined for anything else. */
export function fenOf(text: string): Fen | undefined {
  const tidy = text.normalize('NFKC').replace(/[\s,¥元]/g, '')
  const [, yuan, part = ''] = FORM.exec(tidy) ?? []
  return yuan === undefined ? undefined : fen(Number(yuan) * 100 + Number(part.padEnd(2, '0')))
}

/** How an amount stands in a field that is to be changed: 19950 fen is 199.50. */
export const yuanText = (amount: Fen): string => (amount / 100).toFixed(2)
