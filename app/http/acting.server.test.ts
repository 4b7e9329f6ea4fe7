import { desc } from 'drizzle-orm'
import type { Request, Response } from 'express'
import { expect } from 'vitest'
import { giveConsent } from '#app/access/care/give-consent.server.ts'
import { introducePerson } from '#app/access/introduce-person.server.ts'
import type { Act } from '#app/acts/act.server.ts'
import type { CareScope } from '#app/acts/acting-for.ts'
import { type Actor, VISITOR } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { reportFault } from '#app/aftercare/report-fault.server.ts'
import { holdUnit } from '#app/booking/holds/hold-unit.server.ts'
import { requestReservation } from '#app/booking/request-reservation.server.ts'
import { reservationsOfPerson } from '#app/booking/reservations.server.ts'
import { extendRental } from '#app/delivery/changes/extend-rental.server.ts'
import { moneyOf } from '#app/payments/money-pages.server.ts'
import { openPayment } from '#app/payments/open-payment.server.ts'
import { undoPayment } from '#app/payments/undo-payment.server.ts'
import { cancelReservation } from '#app/rental/cancel-reservation.server.ts'
import { coveredFile } from '#app/rental/covered-file.ts'
import { reservationFile } from '#app/rental/reservation-files.server.ts'
import { no, yes } from '#app/result.ts'
import { addMonths } from '#app/time/day.ts'
import { joinWaitingList } from '#app/waiting/join-waiting-list.server.ts'
import { auditRows } from '#db/schema/acts.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, residentFor, TODAY } from '#test/support/makers.ts'
import { aCare, aCarer, acting, actingBy, CONSENTS } from '#test/support/makers-of-care.ts'
import { aSignedReservation } from '#test/support/makers-of-payments.ts'
import { readEnv } from './env.server.ts'
import { contextGiver } from './request-context.server.ts'

const [RESERVING, PAYING] = ['reserve', 'pay'] as const
const ACTS: readonly (readonly [{ readonly name: string }, CareScope | undefined])[] = [
  [requestReservation, RESERVING],
  [holdUnit, RESERVING],
  [cancelReservation, RESERVING],
  [extendRental, RESERVING],
  [joinWaitingList, RESERVING],
  [reportFault, RESERVING],
  [openPayment, PAYING],
  [undoPayment, PAYING],
  [introducePerson, undefined],
  [giveConsent, undefined],
]

test('an act is done for another as far as the consent covers it, and some never', async ({ house }) => {
  for (const [act, needed] of ACTS) {
    for (const scopes of CONSENTS) {
      const answer = await perform(house, act as Act<unknown, unknown, string>, actingBy(scopes), {})
      const isShut = needed === undefined || !scopes.includes(needed)
      const expected = isShut ? 'not_covered_by_consent' : 'misread'
      expect({ act: act.name, scopes, ...answer }).toMatchObject({ act: act.name, scopes, refusal: expected })
    }
  }
})

const withScopes = (actor: Actor, scopes: readonly CareScope[]): Actor =>
  actor.actingFor ? { ...actor, actingFor: { ...actor.actingFor, scopes } } : actor

/** Somebody with a reservation that waits for its rent, somebody else with one, and a carer. */
async function town(house: TestHouse) {
  const person = await aPerson(house)
  const { id: productId } = await aProduct(house)
  const mine = await aReservation(house, { personId: person.id, productId, state: 'requested' })
  const stranger = await aPerson(house, { name: '张强' })
  const others = await aReservation(house, { personId: stranger.id, productId, state: 'requested' })
  return { person, mine, others, stranger, carer: await aCarer(house) }
}

test('a carer sees and does the one person’s, and it is on record for whom', async ({ house }) => {
  const { person, mine, others, stranger, carer } = await town(house)
  const looks = await aCare(house, { person, carer })
  const seeing = (await acting(house, carer, looks.id)) ?? VISITOR
  const seenOf = (actor: Actor, id: string) =>
    house.seeAs(actor, db => reservationsOfPerson(db, id)).then(r => r.length)
  expect([await seenOf(carer, person.id), await seenOf(seeing, person.id)]).toEqual([0, 1])
  expect(await seenOf(seeing, stranger.id)).toBe(0)
  const cancels = (actor: Actor, reference: string) => perform(house, cancelReservation, actor, { reference })
  expect(await cancels(seeing, mine.reference)).toEqual(no('not_covered_by_consent'))
  expect(await cancels(carer, mine.reference)).toEqual(no('reservation_unknown'))
  const reserving = withScopes(seeing, ['see', 'reserve'])
  expect(await cancels(reserving, others.reference)).toEqual(no('reservation_unknown'))
  expect(await cancels(reserving, mine.reference)).toEqual(yes(null))
  const [row] = await house.seeAll(db => db.select().from(auditRows).orderBy(desc(auditRows.seq)).limit(1))
  expect(row).toMatchObject({ act: 'rental.cancel-reservation', actor: carer.id, forPerson: person.id })
})

test('what is owed is told to whom the consent lets pay, and to no other', async ({ house }) => {
  const { reservation } = await aSignedReservation(house)
  const person = { id: reservation.personId, districtId: reservation.districtId }
  const carer = await aCarer(house)
  const { id } = await aCare(house, { person, carer })
  const seeing = (await acting(house, carer, id)) ?? VISITOR
  const paying = withScopes(seeing, ['see', 'pay'])
  const duesOf = (actor: Actor) =>
    house
      .seeAs(actor, db => moneyOf(db, reservation.reference, { actor, now: house.now(), today: TODAY }))
      .then(money => money?.dues.map(({ dueFen }) => dueFen))
  expect([await duesOf(seeing), await duesOf(paying), await duesOf(carer)]).toEqual([[], [20_000, 100_000], undefined])
})

/** One request of a browser whose session says this. */
async function request(house: TestHouse, session: { accountId?: string; actingBy?: string }) {
  const env = readEnv({ FUJU_MODE: 'test', FUJU_DATA_DIR: '/nowhere', ...KEYS })
  const give = contextGiver({ house, env, payments: null, onDone: () => undefined })
  const asked = { path: '/mine', session, headers: {}, get: () => undefined } as unknown as Request
  return give(asked, { locals: { nonce: 'n', formKey: 'a-fresh-key' } } as unknown as Response)
}
const SECRET = Buffer.alloc(32, 7).toString('base64')
const KEYS = { FUJU_SEALING_KEY: SECRET, FUJU_INDEX_KEY: SECRET, FUJU_SESSION_KEY: SECRET }

test('a consent is asked for at each request: what has ended or run out opens nothing any more', async ({ house }) => {
  const { person, carer } = await town(house)
  const { id } = await aCare(house, { person, carer }, { untilOn: addMonths(TODAY, 1) })
  const session: { accountId: string; actingBy?: string } = { accountId: carer.id }
  const before = await request(house, session)
  expect(await before.actBy('00000000-0000-4000-8000-000000000009')).toBe(false)
  expect(await before.actBy(id)).toBe(true)
  const during = await request(house, session)
  expect([during.actor.personId, during.careHasEnded]).toEqual([person.id, false])
  const formKey = during.formKey
  house.setNow(new Date('2026-04-02T02:00:00Z'))
  const after = await request(house, session)
  expect([after.actor.personId, after.actor.actingFor, after.careHasEnded]).toEqual([null, null, true])
  expect(await after.caredFor()).toEqual([])
  // A form that was opened for the person is not sent for oneself.
  expect(await after.perform(cancelReservation, {}, { key: formKey })).toEqual(no('form_of_another'))
  expect(await after.perform(cancelReservation, {}, { key: after.formKey })).toMatchObject({ refusal: 'misread' })
  expect(await after.actBy(null)).toBe(true)
  expect((await request(house, session)).careHasEnded).toBe(false)
})

test('whoever has no consent becomes nobody else, whatever their session says', async ({ house }) => {
  const { person, carer, stranger } = await town(house)
  const { id } = await aCare(house, { person, carer })
  const other = await residentFor(house, stranger)
  const asked = await request(house, { accountId: other.id, actingBy: id })
  expect([asked.actor.personId, asked.careHasEnded]).toEqual([stranger.id, true])
  const visitor = await request(house, { actingBy: id })
  expect(visitor.actor).toEqual(VISITOR)
})

test('a file tells a carer as much as the consent covers, and never the identity number', async ({ house }) => {
  const { reservation, resident } = await aSignedReservation(house)
  const file = await house.seeAs(resident, db => reservationFile(db, reservation.reference, TODAY))
  if (!file) throw new Error('the reservation is there')
  const number = { ...file, person: { ...file.person, number: '0022' } }
  const told = (actor: Actor) => {
    const { person, receipts, instalments, changes } = coveredFile(actor, {
      ...number,
      ...{ receipts: ['a receipt'], instalments: ['a part'], changes: { ...file.changes, possible: ['change'] } },
    })
    return [person.number, receipts.length + instalments.length, changes.possible.length]
  }
  expect(told(resident)).toEqual(['0022', 2, 1])
  expect(CONSENTS.map(scopes => told(actingBy(scopes)))).toEqual([
    ['', 0, 0],
    ['', 0, 1],
    ['', 2, 0],
    ['', 2, 1],
  ])
})
