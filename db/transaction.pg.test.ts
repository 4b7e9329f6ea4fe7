import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import type { Database } from './client.server.ts'
import { refusedBy } from './refused.server.ts'
import { statement } from './statement.server.ts'
import { transact } from './transaction.server.ts'

let house: ServerHouse
beforeAll(async () => {
  house = await serverHouse({ connections: 1 })
  await house.db.execute(sql`create table marks (mark text,
    constraint mark_is_made_once unique (mark) deferrable initially deferred, constraint mark_is_short check (length(mark) < 9))`)
})
afterAll(() => house.close())

const add = statement('add-mark', 'insert into marks values ($1)')
const marks = async () => (await house.db.execute(sql`select mark from marks order by 1`)) as { rows?: unknown[] }
const make = (first: string, does: string, last: string) =>
  transact(house.db, {
    first: (tx: Database) => add(tx, first),
    does: (tx: Database) => add(tx, does),
    last: (tx: Database) => add(tx, last),
  })

test('what is sent with the beginning and with the end is of one transaction', async () => {
  await make('first', 'does', 'last')
  expect((await marks()).rows).toHaveLength(3)
})

test.each([
  ['first', ['far too long', 'b', 'c'], 'mark_is_short'],
  ['act', ['a', 'far too long', 'c'], 'mark_is_short'],
  ['last', ['a', 'b', 'far too long'], 'mark_is_short'],
  ['end itself', ['a', 'b', 'last'], 'mark_is_made_once'],
] as const)(
  'when the %s fails nothing stays, and the only connection goes on',
  async (_, [first, does, last], said) => {
    expect(await make(first, does, last).then(() => undefined, refusedBy)).toMatchObject({ constraint: said })
    expect((await marks()).rows).toHaveLength(3)
  },
)

test('a refusal of its own takes all of it back too', async () => {
  const refused = transact(house.db, {
    first: tx => add(tx, 'a'),
    does: () => Promise.reject(new TypeError('no')),
    last: tx => add(tx, 'c'),
  })
  await expect(refused).rejects.toThrow('no')
  expect((await marks()).rows).toHaveLength(3)
})
