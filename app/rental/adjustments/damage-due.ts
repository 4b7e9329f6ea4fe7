import type { Fen } from '#app/money/fen.ts'
import { no, type Result, yes } from '#app/result.ts'

/** What may be charged; wear is the centre's. */
export const DAMAGE_CHARGES = ['damaged', 'beyond_repair', 'lost'] as const

type Facts = {
  readonly isOver: boolean
  readonly isCharged: boolean
  readonly dueFen: Fen
  readonly amount: Fen | undefined
  readonly note: string
}
export type ChargeRefusal =
  | 'device_is_not_back'
  | 'damage_is_charged'
  | 'more_than_reckoned'
  | 'lowering_needs_a_reason'

/** Once for a rental, never above what is reckoned; the desk may ask less and says why. */
export function decideCharge({ isOver, isCharged, dueFen, amount, note }: Facts): Result<Fen, ChargeRefusal> {
  if (!isOver) return no('device_is_not_back')
  if (isCharged) return no('damage_is_charged')
  const charged = amount ?? dueFen
  if (charged > dueFen) return no('more_than_reckoned')
  return charged < dueFen && note === '' ? no('lowering_needs_a_reason') : yes(charged)
}
