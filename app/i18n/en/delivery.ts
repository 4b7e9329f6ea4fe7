import type { Translated } from '../translated.ts'
import type { delivery as zh } from '../zh-CN/delivery.ts'

export const delivery: Translated<typeof zh> = {
  refusal: {},
}
