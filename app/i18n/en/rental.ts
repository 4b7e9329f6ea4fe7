import type { Translated } from '../translated.ts'
import type { rental as zh } from '../zh-CN/rental.ts'

export const rental: Translated<typeof zh> = {
  refusal: {},
}
