import type { Translated } from '../translated.ts'
import type { pricing as zh } from '../zh-CN/pricing.ts'

export const pricing: Translated<typeof zh> = {
  refusal: {},
}
