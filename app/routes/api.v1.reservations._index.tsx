import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requestReservationFor } from '#app/booking/request-reservation-for.server.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { answerTo, notOffered } from '#app/http/api.server.ts'
import { reservationAnswer } from '#app/http/api-answers.server.ts'
import { makeReservation } from '#app/http/api-operations.server.ts'
import { no, yes } from '#app/result.ts'

export const action = (asked: ActionFunctionArgs) =>
  answerTo(makeReservation, asked, async ({ unread, key, context }) => {
    const answer = await context.perform(requestReservationFor, unread, { key })
    if (!answer.ok) return answer
    const made = await context.see(db => reservationByReference(db, answer.value.reference))
    return made ? yes(reservationAnswer(made)) : no('not_found')
  })

export const loader = (asked: LoaderFunctionArgs) => notOffered(makeReservation, asked)
