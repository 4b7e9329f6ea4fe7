import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { AnswerFault } from './fault.input.ts'
import { faultById, keepAnswer } from './faults.server.ts'

/** The centre says what it will do, or has done. The renter reads it on the page of the device. */
export const answerFault = act({
  name: 'aftercare.answer-fault',
  input: AnswerFault,
  may: ['desk', 'technician', 'manager'],
  async does({ db, now, touch }, { faultId, answer }) {
    const fault = await faultById(db, faultId)
    if (!fault) return no('no_such_fault')
    if (fault.answeredAt) return no('fault_is_answered')
    await keepAnswer(db, faultId, answer, now)
    touch({ subject: 'fault', id: faultId, fields: ['answer', 'answeredAt'] })
    return yes(null)
  },
})
