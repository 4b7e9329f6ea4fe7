import type { Translated } from '../translated.ts'
import type { reprocessing as zh } from '../zh-CN/reprocessing.ts'

export const reprocessing: Translated<typeof zh> = {
  refusal: {},
}
