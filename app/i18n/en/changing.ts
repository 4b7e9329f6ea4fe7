import type { Translated } from '../translated.ts'
import type { changing as zh } from '../zh-CN/changing.ts'

export const changing: Translated<typeof zh> = {
  title: 'Changes',
  refusal: {},
}
