import type { Translated } from '../translated.ts'
import type { reporting as zh } from '../zh-CN/reporting.ts'

export const reporting: Translated<typeof zh> = {
  refusal: {},
}
