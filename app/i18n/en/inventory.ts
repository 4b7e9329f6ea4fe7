import type { Translated } from '../translated.ts'
import type { inventory as zh } from '../zh-CN/inventory.ts'

export const inventory: Translated<typeof zh> = {
  refusal: {},
}
