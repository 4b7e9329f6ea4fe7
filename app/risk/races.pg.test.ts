import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { handOver } from '#app/delivery/hand-over.server.ts'
import { takeBack } from '#app/delivery/take-back.server.ts'
import { cancelReservation } from '#app/rental/cancel-reservation.server.ts'
import { addDays } from '#app/time/day.ts'
import { finishRepair } from '#app/upkeep/finish-repair.server.ts'
import { openRepair } from '#app/upkeep/open-repair.server.ts'
import { openRepairOf } from '#app/upkeep/repairs.server.ts'
import { someResidents, wrongs } from '#test/support/crowd.ts'
import { colleague, TODAY } from '#test/support/makers.ts'
import { aMeeting, type Meeting } from '#test/support/meeting.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { keepStock } from './keep-stock.server.ts'
import { saveReservation } from './save-reservation.server.ts'
import { setUnitAside } from './set-unit-aside.server.ts'

const ROUNDS = process.env.FULL === '1' ? 20 : 3
const LONG = 900_000

let house: ServerHouse
let residents: readonly Actor[]
let manager: Actor

beforeAll(async () => {
  house = await serverHouse({ connections: 10 })
  residents = await someResidents(house, 5)
  manager = await colleague(house, 'heJing')
})
afterAll(() => house.close())

const HANDED = {
  checked: ['is_complete', 'is_clean', 'works'],
  trained: ['shown_how_to_use', 'tried_it_themselves', 'cautions_explained', 'knows_whom_to_call'],
  ...{ signedName: '王桂兰', signedAgreed: 'yes' },
}

/** What puts people at risk and saves them, in one and the same moment. */
const MOVES: { readonly [name: string]: (meeting: Meeting) => Promise<{ readonly ok: boolean }> } = {
  'break down': ({ second }) => perform(house, openRepair, manager, { code: second.code, fault: '刹车失灵' }),
  mend: async ({ second }) =>
    perform(house, finishRepair, manager, { id: (await house.seeAll(db => openRepairOf(db, second.id)))?.id }),
  'set aside': ({ second }) =>
    perform(house, setUnitAside, manager, { code: second.code, why: 'recall', from: TODAY, to: addDays(TODAY, 90) }),
  'take back': ({ first, desk }) =>
    perform(house, takeBack, desk, { unitCode: first.code, condition: 'good', contamination: 'none' }),
  'hand over': ({ signed, second, desk }) =>
    perform(house, handOver, desk, { ...HANDED, reference: signed.reference, unitCode: second.code }),
  'call off': ({ asked, desk }) => perform(house, cancelReservation, desk, { reference: asked.reference }),
  'go round': ({ product, desk }) =>
    perform(house, keepStock, SYSTEM, { centreId: desk.centreId, productId: product.id }),
  save: ({ signed, desk }) => perform(house, saveReservation, desk, { reference: signed.reference, how: 'place' }),
  'save otherwise': ({ asked, other, desk }) =>
    perform(house, saveReservation, desk, { reference: asked.reference, how: 'exchange', product: other.code }),
}

/** Who is at risk has no promise, and a late collection is promised from today on: everything else must be as it should. */
const allowed = ({ 'a reservation without its one promise': _, ...rest }: Awaited<ReturnType<typeof wrongs>>) => rest

test(`all of it at once, twice each, ${ROUNDS * 3} times: nobody waits for ever, and the list stays right`, {
  timeout: LONG,
}, async () => {
  const moves = Object.values(MOVES)
  let done = 0
  for (let round = 0; round < ROUNDS * 3; round++) {
    const meeting = await aMeeting(house, residents)
    const inTurn = [...moves.slice(round % moves.length), ...moves.slice(0, round % moves.length)]
    const met = await Promise.all([...inTurn, ...inTurn].map(move => move(meeting)))
    done += met.filter(({ ok }) => ok).length
  }
  expect(done).toBeGreaterThan(ROUNDS * 3)
  expect(allowed(await wrongs(house))).toEqual({})
})
