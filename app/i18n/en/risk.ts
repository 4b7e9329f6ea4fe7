import type { Translated } from '../translated.ts'
import type { risk as zh } from '../zh-CN/risk.ts'

export const risk: Translated<typeof zh> = {
  title: 'Reservations at risk',
  refusal: {},
}
