import { act } from '#app/acts/act.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { AnswerWish } from './wish.input.ts'
import { answerWishes } from './wishes.server.ts'

/** The manager says what becomes of it: the same to everybody who wished for the same and has no answer yet. */
export const answerWish = act({
  name: 'waiting.answer-wish',
  input: AnswerWish,
  may: ['manager'],
  async does({ db, actor, now, touch }, { wish, answer }): Promise<Result<{ answered: number }, 'no_open_wish'>> {
    const about = { centreId: actor.centreId ?? '', answer, answeredBy: actor.id, answeredAt: now }
    const answered = actor.centreId === null ? [] : await answerWishes(db, { ids: wish, ...about })
    if (answered.length === 0) return no('no_open_wish')
    for (const id of answered) touch({ subject: 'wish', id, fields: ['answer', 'answeredAt'] })
    return yes({ answered: answered.length })
  },
})
