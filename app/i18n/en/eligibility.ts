import type { Translated } from '../translated.ts'
import type { eligibility as zh } from '../zh-CN/eligibility.ts'

export const eligibility: Translated<typeof zh> = {
  refusal: {},
}
