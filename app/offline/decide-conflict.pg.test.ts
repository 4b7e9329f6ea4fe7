import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { putInQuarantine } from '#app/reprocessing/put-in-quarantine.server.ts'
import { refusedBy } from '#db/refused.server.ts'
import { inspections } from '#db/schema/reprocessing.ts'
import { aProduct, aUnit, colleague } from '#test/support/makers.ts'
import { inspection, listedAs, told } from '#test/support/offline-parcels.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { decideConflict } from './decide-conflict.server.ts'

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

/** An inspection of a unit that was not in quarantine when it arrived. */
async function aConflict() {
  const unit = await aUnit(house, (await aProduct(house)).id)
  const act = inspection(unit.code)
  expect(await told(house, technician, act)).toEqual(['conflict'])
  const [row] = await listedAs(house, act)
  return { act, unit, id: row?.id ?? '' }
}
const decide = (actor: Actor, id: string, decision: string, note = '') =>
  perform(house, decideConflict, actor, { id, decision, note })
const inspected = (unitId: string) =>
  house.seeAll(db => db.select().from(inspections).where(eq(inspections.unitId, unitId)))

test.each(['done_by_hand', 'not_needed'] as const)(
  '%s is decided once, with a note, at its own centre',
  async decision => {
    const { act, id } = await aConflict()
    expect(await decide(manager, id, decision, ' ')).toEqual({ ok: false, refusal: 'decision_needs_a_note' })
    expect(await decide(await colleague(house, 'tangYu'), id, decision, '看过了')).toEqual({
      ...{ ok: false, refusal: 'no_such_conflict' },
    })
    expect(await decide(await colleague(house, 'sunQiang'), id, decision, '看过了')).toEqual({
      ...{ ok: false, refusal: 'not_allowed' },
    })
    expect(await listedAs(house, act)).toMatchObject([{ decision: null, decidedBy: null, note: '' }])
    expect(await decide(manager, id, decision, '看过了')).toMatchObject({ ok: true })
    const decided = [{ decision, note: '看过了', decidedBy: manager.id, decidedAt: house.now() }]
    expect(await listedAs(house, act)).toMatchObject(decided)
    expect(await decide(manager, id, 'not_needed', '又看了')).toEqual({ ok: false, refusal: 'conflict_is_decided' })
    expect(await listedAs(house, act)).toMatchObject(decided)
  },
)

const DECIDED_ONLY = { ok: false, refusal: 'misread', complaints: { decision: 'not_offered' } }

test('nobody says that something was done here once more without its being done', async () => {
  const { act, id } = await aConflict()
  expect(await decide(manager, id, 'sent_again', '办了')).toEqual(DECIDED_ONLY)
  expect(await listedAs(house, act)).toMatchObject([{ decision: null }])
})

test('two decide at the same moment: one of them has decided, the other is told', async () => {
  const { act, id } = await aConflict()
  const other = await colleague(house, 'liuFang')
  const answers = await Promise.all([
    decide(manager, id, 'not_needed', '不用了'),
    decide(other, id, 'done_by_hand', '办好了'),
  ])
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'conflict_is_decided' })
  const by = answers[0]?.ok ? manager : other
  expect(await listedAs(house, act)).toMatchObject([{ decidedBy: by.id }])
})

test('what was decided does not happen after all when a device that heard no answer sends it again', async () => {
  const { act, id, unit } = await aConflict()
  expect(await decide(manager, id, 'not_needed', '不用了')).toMatchObject({ ok: true })
  expect(await perform(house, putInQuarantine, technician, { code: unit.code })).toMatchObject({ ok: true })
  expect(await told(house, technician, act)).toEqual(['conflict'])
  expect(await inspected(unit.id)).toEqual([])
  expect(await listedAs(house, act)).toMatchObject([{ decision: 'not_needed' }])
})

const attempts = {
  'to change what a device has sent': sql`update sync_conflicts set subject = 'X'`,
  'to say that it was refused for another reason': sql`update sync_conflicts set refusal = 'misread'`,
  'to throw it away': sql`delete from sync_conflicts`,
}
test.each(Object.entries(attempts))('raw SQL may not try %s', async (_, attempt) => {
  const { act, id } = await aConflict()
  const [before] = await listedAs(house, act)
  expect(await constraintOf(sql`${attempt} where id = ${id}`)).toBe('conflict_stays_as_it_arrived')
  expect(await listedAs(house, act)).toEqual([before])
})

test('raw SQL may not take a decision back, nor decide in nobody’s name, nor in an unknown word, nor list twice', async () => {
  const { id } = await aConflict()
  const where = sql`where id = ${id}`
  const signed = sql`decided_by = ${manager.id}, decided_at = now()`
  const columns = sql`centre_id, district_id, account_id, key, act, subject, device_id, sequence, device_at, received_at, refusal, input_sealed`
  for (const [attempt, constraint] of [
    [sql`update sync_conflicts set decision = 'not_needed' ${where}`, 'conflict_is_decided_by_somebody'],
    [sql`update sync_conflicts set ${signed}, decision = 'perhaps' ${where}`, 'conflict_decision_is_known'],
    [
      sql`insert into sync_conflicts (${columns}) select ${columns} from sync_conflicts ${where}`,
      'conflict_is_listed_once',
    ],
    [sql`update sync_conflicts set ${signed}, decision = 'not_needed' ${where}`, undefined],
    [sql`update sync_conflicts set note = 'another' ${where}`, 'conflict_stays_as_it_arrived'],
    [sql`update sync_conflicts set decision = null, decided_by = null ${where}`, 'conflict_stays_as_it_arrived'],
  ] as const)
    expect(await constraintOf(attempt)).toBe(constraint)
})

const constraintOf = (attempt: ReturnType<typeof sql>) =>
  Promise.resolve(house.db.execute(attempt)).then(
    () => undefined,
    error => refusedBy(error).constraint,
  )
