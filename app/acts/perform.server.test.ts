import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { z } from 'zod'
import { no, yes } from '#app/result.ts'
import { refusedBy } from '#db/refused.server.ts'
import { actKeys, auditRows, outboxEvents } from '#db/schema/acts.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { act } from './act.server.ts'
import { type Actor, SYSTEM, VISITOR } from './actor.ts'
import { perform } from './perform.server.ts'

const clerk: Actor = { ...VISITOR, id: 'clerk', roles: ['desk'], scope: 'centre' }

const knock = act({
  name: 'test.knock',
  input: z.object({ count: z.number().int().min(1) }),
  may: ['desk'],
  async does({ touch, leave }, { count }) {
    touch({ subject: 'door', id: 'front', fields: ['knocks'] })
    leave({ kind: 'knocked', subjectId: 'front' })
    return count > 3 ? no('too_loud') : yes(count)
  },
})

const trail = (house: TestHouse) =>
  house.seeAll(async db => ({
    audit: await db.select().from(auditRows),
    outbox: await db.select().from(outboxEvents),
    keys: await db.select().from(actKeys),
  }))

test('a yes leaves its trail, with ids and field names', async ({ house }) => {
  expect(await perform(house, knock, clerk, { count: 1 }, { key: 'key-0001' })).toEqual(yes(1))
  const { audit, outbox } = await trail(house)
  expect(audit).toMatchObject([{ actor: 'clerk', act: 'test.knock', touched: [{ subject: 'door', id: 'front' }] }])
  expect(outbox).toMatchObject([{ kind: 'knocked', doneAt: null }])
})

test('a refusal writes nothing and frees its key', async ({ house }) => {
  expect(await perform(house, knock, clerk, { count: 4 }, { key: 'key-0001' })).toEqual(no('too_loud'))
  expect(await trail(house)).toEqual({ audit: [], outbox: [], keys: [] })
  expect(await perform(house, knock, clerk, { count: 2 }, { key: 'key-0001' })).toEqual(yes(2))
})

test('the same form twice is done once, and another form under its key is refused', async ({ house }) => {
  expect(await perform(house, knock, clerk, { count: 1 }, { key: 'key-0001' })).toEqual(yes(1))
  expect(await perform(house, knock, clerk, { count: 1 }, { key: 'key-0001' })).toEqual(yes(1))
  expect(await perform(house, knock, clerk, { count: 2 }, { key: 'key-0001' })).toEqual(no('key_reused'))
  expect((await trail(house)).audit).toHaveLength(1)
})

test.for([
  [VISITOR, { count: 1 }, no('not_allowed')],
  [{ ...clerk, roles: ['driver'] as const }, { count: 1 }, no('not_allowed')],
  [clerk, { count: 0 }, { ok: false, refusal: 'misread', complaints: { count: 'too_small' } }],
  [clerk, {}, { ok: false, refusal: 'misread', complaints: { count: 'required' } }],
] as const)('%j is told %j', async ([actor, input, answer], { house }) => {
  expect(await perform(house, knock, actor, input)).toEqual(answer)
})

test('an audit row is never changed, not even by the owner of the database', async ({ house }) => {
  await perform(house, knock, clerk, { count: 1 })
  for (const attempt of [
    sql`update audit_rows set actor = 'nobody'`,
    sql`delete from audit_rows`,
    sql`truncate audit_rows`,
  ]) {
    const said = await Promise.resolve(house.db.execute(attempt)).then(() => undefined, refusedBy)
    expect(said?.constraint).toBe('audit_rows_is_append_only')
  }
})

test('what the database refuses has the name that the act gives it', async ({ house }) => {
  const twice = act({
    name: 'test.twice',
    input: z.object({}),
    may: 'system',
    saidByDatabase: { district_code_is_unique: 'known_already' },
    async does({ db }) {
      await db.execute(sql`insert into districts (code, zh, en) values ('120114', '武清区', 'Wuqing')`)
      return yes(null)
    },
  })
  expect(await perform(house, twice, SYSTEM, {})).toEqual(no('known_already'))
})

test('a bug is a throw, and nothing stays', async ({ house }) => {
  const broken = act({
    name: 'test.broken',
    input: z.object({}),
    may: 'system',
    async does({ db }) {
      await db.insert(auditRows).values({ actor: 'half', act: 'half', touched: [] })
      throw new TypeError('a bug')
    },
  })
  await expect(perform(house, broken, SYSTEM, {})).rejects.toThrow('a bug')
  expect(await house.seeAll(db => db.select().from(auditRows).where(eq(auditRows.actor, 'half')))).toEqual([])
})
