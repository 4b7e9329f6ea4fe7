import type { Translated } from '../translated.ts'
import type { aftercare as zh } from '../zh-CN/aftercare.ts'

export const aftercare: Translated<typeof zh> = {
  refusal: {},
}
