import type { Translated } from '../translated.ts'
import type { catalogue as zh } from '../zh-CN/catalogue.ts'

export const catalogue: Translated<typeof zh> = {
  refusal: {},
}
