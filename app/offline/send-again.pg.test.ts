import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { putInQuarantine } from '#app/reprocessing/put-in-quarantine.server.ts'
import { auditRows } from '#db/schema/acts.ts'
import { inspections } from '#db/schema/reprocessing.ts'
import { tally } from '#test/support/crowd.ts'
import { aProduct, aUnit, colleague } from '#test/support/makers.ts'
import { doorOf } from '#test/support/offline-devices.ts'
import { inspection, kept, listedAs, told } from '#test/support/offline-parcels.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { decideConflict } from './decide-conflict.server.ts'
import { sendAgain } from './send-again.server.ts'

const TIMES = process.env.FULL === '1' ? 40 : 8
const LONG = 600_000
let house: ServerHouse
let technician: Actor
let manager: Actor
beforeAll(async () => {
  house = await serverHouse({ connections: 5 })
  technician = await colleague(house, 'zhouJie')
  manager = await colleague(house, 'heJing')
}, LONG)
afterAll(() => house.close())

/** An inspection that came too early: `mend` makes it possible. */
async function aConflict() {
  const unit = await aUnit(house, (await aProduct(house)).id)
  const act = inspection(unit.code)
  expect(await told(house, technician, act)).toEqual(['conflict'])
  const [row] = await listedAs(house, act)
  const mend = async () =>
    expect(await perform(house, putInQuarantine, technician, { code: unit.code })).toMatchObject({ ok: true })
  return { act, unit, mend, id: row?.id ?? '' }
}
const again = (actor: Actor, id: string, note = '') => sendAgain(doorOf(house, actor), { id, note })
const inspected = (unitId: string) =>
  house.seeAll(db => db.select().from(inspections).where(eq(inspections.unitId, unitId)))

test('sent again it is done in the name of the one who decides, in one go with the decision, and once', async () => {
  const { act, unit, mend, id } = await aConflict()
  await mend()
  expect(await again(manager, id, '看过了')).toMatchObject({ ok: true })
  expect(await again(manager, id, '看过了')).toMatchObject({ ok: true })
  expect(await told(house, technician, act)).toEqual(['conflict'])
  expect(await inspected(unit.id)).toMatchObject([{ inspectedBy: manager.id }])
  expect(await listedAs(house, act)).toMatchObject([{ decision: 'sent_again', decidedBy: manager.id, note: '看过了' }])
  const ofInspecting = and(eq(auditRows.actor, manager.id), eq(auditRows.act, 'reprocessing.inspect-unit'))
  const written = await house.seeAll(db => db.select().from(auditRows).where(ofInspecting))
  const about = written.map(({ touched }) => touched.map(({ subject, id }) => `${subject} ${id}`))
  expect(about.filter(all => all.includes(`inspection ${unit.id}`))).toEqual([
    expect.arrayContaining([`sync_conflict ${id}`]),
  ])
})

test('what still cannot be done is not decided, and goes through once it can', async () => {
  const { act, unit, mend, id } = await aConflict()
  expect(await again(manager, id)).toEqual({ ok: false, refusal: 'nothing_to_inspect' })
  expect(await listedAs(house, act)).toMatchObject([{ decision: null, decidedBy: null }])
  await mend()
  expect(await again(manager, id)).toMatchObject({ ok: true })
  expect(await inspected(unit.id)).toHaveLength(1)
})

test('complaints about the form of then are not shown as if they were about this one', async () => {
  const act = kept('reprocessing.inspect-unit', 'TEST', { input: { result: 'unheard of' } })
  expect(await told(house, technician, act)).toEqual(['conflict'])
  const [row] = await listedAs(house, act)
  expect(await again(manager, row?.id ?? '')).toEqual({ ok: false, refusal: 'misread' })
  expect(await again(manager, row?.id ?? '', 'x'.repeat(1001))).toMatchObject({ complaints: { note: 'too_big' } })
})

test('nobody sends again what is another centre’s, or what is not theirs to decide', async () => {
  const { act, unit, mend, id } = await aConflict()
  await mend()
  expect(await again(await colleague(house, 'tangYu'), id)).toEqual({ ok: false, refusal: 'no_such_conflict' })
  expect(await again(await colleague(house, 'sunQiang'), id)).toEqual({ ok: false, refusal: 'not_allowed' })
  // Somebody at the desk may decide about it, and may not inspect: neither happens.
  expect(await again(await colleague(house, 'liuFang'), id)).toEqual({ ok: false, refusal: 'not_allowed' })
  expect(await inspected(unit.id)).toEqual([])
  expect(await listedAs(house, act)).toMatchObject([{ decision: null }])
})

test(`one sends it again while others decide: it is done exactly if it was decided so, ${TIMES} times`, async () => {
  for (let time = 0; time < TIMES; time++) {
    const { act, unit, mend, id } = await aConflict()
    await mend()
    const other = { id, decision: 'not_needed', note: '不用了' }
    const moves = [
      () => again(manager, id),
      () => again(technician, id),
      () => perform(house, decideConflict, manager, other),
    ]
    const order = time % 2 === 0 ? moves : moves.toReversed()
    const answers = await Promise.all(order.map(move => move()))
    expect(tally(answers)).toEqual({ yes: 1, conflict_is_decided: 2 })
    const [row] = await listedAs(house, act)
    expect(await inspected(unit.id)).toHaveLength(row?.decision === 'sent_again' ? 1 : 0)
  }
})
