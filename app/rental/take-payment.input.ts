import { z } from 'zod'
import { DESK_METHODS } from '#app/ledger/account.ts'
import { fen, NOTHING } from '#app/money/fen.ts'
import { YuanInput } from '#app/money/yuan.input.ts'

const reference = z.string().min(1).max(20)
const method = z.enum(DESK_METHODS, { error: 'not_offered' })
/** A field that is left empty, or is not there since nothing is due, offers nothing. */
const amount = z.union([z.literal('').transform(() => NOTHING), YuanInput]).default(fen(0))

export const TakePayment = z.object({ reference, rent: amount, deposit: amount, method })
export const ReturnDeposit = z.object({ reference, method })
