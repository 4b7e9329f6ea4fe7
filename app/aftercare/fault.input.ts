import { z } from 'zod'
import { UnitCodeInput } from '#app/inventory/unit.input.ts'

/** At least two signs and at most a thousand, as the table asks. */
const words = z.string().trim().min(2, { error: 'required' }).max(1000)

export const ReportFault = z.object({ code: UnitCodeInput, text: words })
export const AnswerFault = z.object({ faultId: z.uuid({ error: 'not_offered' }), answer: words })
