import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { announceReturn } from '#app/delivery/changes/announce-return.server.ts'
import { changeReservation } from '#app/delivery/changes/change-reservation.server.ts'
import { extendRental } from '#app/delivery/changes/extend-rental.server.ts'
import { handOver } from '#app/delivery/hand-over.server.ts'
import { takeBack } from '#app/delivery/take-back.server.ts'
import { words as en } from '#app/i18n/en/words.ts'
import { words as zh } from '#app/i18n/zh-CN/words.ts'
import { cancelReservation } from '#app/rental/cancel-reservation.server.ts'
import { exchangeReservation } from '#app/rental/changes/exchange-reservation.server.ts'
import { addDays, addMonths } from '#app/time/day.ts'
import { allotments } from '#db/schema/allotment.ts'
import { aWish, someResidents, tally, wrongs } from '#test/support/crowd.ts'
import { TODAY } from '#test/support/makers.ts'
import { aMeeting, LATER, type Meeting } from '#test/support/meeting.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { holdUnit } from './holds/hold-unit.server.ts'
import { requestReservation } from './request-reservation.server.ts'

const ROUNDS = process.env.FULL === '1' ? 20 : 2
const LONG = 900_000

let house: ServerHouse
let residents: readonly Actor[]

beforeAll(async () => {
  house = await serverHouse({ connections: 10 })
  residents = await someResidents(house, 5)
})
afterAll(() => house.close())

type Answer = { readonly ok: boolean; readonly refusal?: string }
type Move = (meeting: Meeting, stranger: Actor) => Promise<Answer>

const CHECKED = ['is_complete', 'is_clean', 'works']
const TRAINED = ['shown_how_to_use', 'tried_it_themselves', 'cautions_explained', 'knows_whom_to_call']

/** What may happen at the counter and on a telephone in one and the same moment. */
const MOVES: { readonly [name: string]: Move } = {
  async reserve({ product }, stranger) {
    return perform(house, requestReservation, stranger, await aWish(house, product, LATER))
  },
  hold: ({ product, desk: { centreId } }, stranger) =>
    perform(house, holdUnit, stranger, { product: product.code, centreId, from: LATER, to: addMonths(LATER, 1) }),
  extend: ({ running, renter }) => perform(house, extendRental, renter, { reference: running.reference, months: '1' }),
  'announce return': ({ running, renter }) =>
    perform(house, announceReturn, renter, { reference: running.reference, on: addDays(TODAY, 18) }),
  change: ({ asked, later }) =>
    perform(house, changeReservation, later, { reference: asked.reference, from: addDays(LATER, 7) }),
  cancel: ({ signed, next }) => perform(house, cancelReservation, next, { reference: signed.reference }),
  'call off': ({ asked, desk }) => perform(house, cancelReservation, desk, { reference: asked.reference }),
  async 'hand over'({ signed, second, desk }) {
    const given = { reference: signed.reference, unitCode: second.code, checked: CHECKED, trained: TRAINED }
    return perform(house, handOver, desk, { ...given, signedName: '王桂兰', signedAgreed: 'yes' })
  },
  exchange: ({ asked, other, later }) =>
    perform(house, exchangeReservation, later, { reference: asked.reference, product: other.code }),
  'exchange back': ({ turned, product, later }) =>
    perform(house, exchangeReservation, later, { reference: turned.reference, product: product.code }),
  'take back': ({ first, desk }) =>
    perform(house, takeBack, desk, { unitCode: first.code, condition: 'good', contamination: 'none' }),
}
const NAMES = Object.keys(MOVES)
/** The case of booking.json that a pair is. */
const CASES: { readonly [pair: string]: string } = { 'cancel hand over': 'RACE-cancel-vs-handover: ' }
const PAIRS = NAMES.flatMap((one, place) =>
  NAMES.slice(place).map(other => [CASES[`${one} ${other}`] ?? '', one, other] as const),
)

/** Of these two exactly one may. */
const EXCLUDING = new Set(['cancel cancel', 'cancel hand over', 'hand over hand over', 'take back take back'])

const said = (words: { readonly [domain: string]: object }) =>
  new Set(Object.values(words).flatMap(domain => ('refusal' in domain ? Object.keys(domain.refusal as object) : [])))
const [inChinese, inEnglish] = [said(zh), said(en)]

/** Somebody may, and every no is one that can be read in both languages. */
function areSaid(answers: readonly Answer[]) {
  const { yes, ...refusals } = tally(answers)
  expect(yes).toBeGreaterThan(0)
  for (const refusal of Object.keys(refusals))
    expect(
      [inChinese, inEnglish].map(of => of.has(refusal)),
      refusal,
    ).toEqual([true, true])
}

test.each(PAIRS)(`%s%s against %s, ${ROUNDS} times`, { timeout: LONG }, async (_case, one, other) => {
  const answers: Answer[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const meeting = await aMeeting(house, residents)
    const [, , , stranger, another] = residents
    if (!stranger || !another) throw new Error('nobody')
    const moves = [() => MOVES[one]?.(meeting, stranger), () => MOVES[other]?.(meeting, another)]
    const inTurn = round % 2 === 0 ? moves : moves.toReversed()
    const met = await Promise.all(inTurn.map(move => move() ?? { ok: false, refusal: 'no such move' }))
    if (EXCLUDING.has(`${one} ${other}`)) expect(met.filter(({ ok }) => ok)).toHaveLength(1)
    answers.push(...met)
  }
  areSaid(answers)
  expect(await wrongs(house)).toEqual({})
})

test(`one account in two tabs keeps one thing of two, ${ROUNDS} times`, { timeout: LONG }, async () => {
  const [, , , one] = residents
  if (!one) throw new Error('nobody')
  for (let round = 0; round < ROUNDS; round++) {
    const { product, other, desk } = await aMeeting(house, residents)
    const days = { centreId: desk.centreId, from: LATER, to: addMonths(LATER, 1) }
    const tab = ({ code }: { readonly code: string }) => perform(house, holdUnit, one, { ...days, product: code })
    await tab(round % 2 === 0 ? product : other)
    const met = await Promise.all([tab(other), tab(product), tab(other)])
    expect(tally(met)).toEqual({ yes: 3 })
    const held = await house.seeAll(db => db.select().from(allotments).where(eq(allotments.holderId, one.id)))
    expect(held).toHaveLength(1)
  }
  expect(await wrongs(house)).toEqual({})
})

test(`all of it at once, twice each, ${ROUNDS * 3} times`, { timeout: LONG }, async () => {
  const [, , , stranger, another] = residents
  if (!stranger || !another) throw new Error('nobody')
  const answers: Answer[] = []
  for (let round = 0; round < ROUNDS * 3; round++) {
    const meeting = await aMeeting(house, residents)
    const moves = NAMES.flatMap(name => [stranger, another].map(who => () => MOVES[name]?.(meeting, who)))
    const inTurn = [...moves.slice(round % moves.length), ...moves.slice(0, round % moves.length)]
    answers.push(...(await Promise.all(inTurn.map(move => move() ?? { ok: false, refusal: 'no such move' }))))
  }
  areSaid(answers)
  expect(await wrongs(house)).toEqual({})
})
