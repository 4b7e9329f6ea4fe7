import type { Translated } from '../translated.ts'
import type { fitting as zh } from '../zh-CN/fitting.ts'

export const fitting: Translated<typeof zh> = {
  refusal: {},
}
