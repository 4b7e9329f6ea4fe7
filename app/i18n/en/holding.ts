import type { Translated } from '../translated.ts'
import type { holding as zh } from '../zh-CN/holding.ts'

export const holding: Translated<typeof zh> = {
  title: 'Kept for you',
  refusal: {},
}
