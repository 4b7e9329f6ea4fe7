import type { Translated } from '../translated.ts'
import type { programmes as zh } from '../zh-CN/programmes.ts'

export const programmes: Translated<typeof zh> = {
  refusal: {},
}
