import type { Translated } from '../translated.ts'
import type { waiting as zh } from '../zh-CN/waiting.ts'

export const waiting: Translated<typeof zh> = {
  title: 'Waiting list',
  refusal: {},
}
