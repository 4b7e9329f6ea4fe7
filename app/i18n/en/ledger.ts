import type { Translated } from '../translated.ts'
import type { ledger as zh } from '../zh-CN/ledger.ts'

export const ledger: Translated<typeof zh> = {
  refusal: {},
}
