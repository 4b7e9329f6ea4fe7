import type { Translated } from '../translated.ts'
import type { booking as zh } from '../zh-CN/booking.ts'

export const booking: Translated<typeof zh> = {
  refusal: {},
}
