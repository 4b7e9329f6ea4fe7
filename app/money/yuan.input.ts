import { z } from 'zod'
import type { Fen } from './fen.ts'
import { fenOf } from './yuan.ts'

/** An amount in yuan as it is typed, read as fen. */
export const YuanInput = z.string().transform((text, context): Fen => {
  const amount = fenOf(text)
  if (amount !== undefined) return amount
  context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'not_an_amount' })
  return z.NEVER
})
