import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { tidyReference } from '#app/booking/reference.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { answerTo, notOffered } from '#app/http/api.server.ts'
import { reservationAnswer } from '#app/http/api-answers.server.ts'
import { readReservation } from '#app/http/api-operations.server.ts'
import { no, yes } from '#app/result.ts'

export const loader = (asked: LoaderFunctionArgs) =>
  answerTo(readReservation, asked, async ({ params, context }) => {
    const made = await context.see(db => reservationByReference(db, tidyReference(params.reference)))
    return made ? yes(reservationAnswer(made)) : no('not_found')
  })

export const action = (asked: ActionFunctionArgs) => notOffered(readReservation, asked)
