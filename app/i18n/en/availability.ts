import type { Translated } from '../translated.ts'
import type { availability as zh } from '../zh-CN/availability.ts'

export const availability: Translated<typeof zh> = {
  title: 'When it is free',
  refusal: {},
}
