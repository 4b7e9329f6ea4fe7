import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import type { Database } from './client.server.ts'
import { atOnce, refusedBy } from './refused.server.ts'
import { statement } from './statement.server.ts'

let house: ServerHouse
beforeAll(async () => {
  house = await serverHouse({ connections: 2 })
})
afterAll(() => house.close())

const district = statement('a-district', `insert into districts (code, zh, en) values ('120114', $1, 'Wuqing')`)
const one = statement('one', 'select 1 as one')
const make = statement('make-just-now', 'create temporary table just_now on commit drop as select 7 as one')
const justNow = statement('just-now', 'select one from just_now')
/** An error that comes up through more hands arrives later than one that comes straight. */
const farOff = async (db: Database) => {
  const told = await Promise.resolve(district(db, '武清区'))
  return await Promise.resolve(told)
}

test('of statements that are sent together the one that failed first is heard', async () => {
  const both = house.db.transaction(tx => atOnce([farOff(tx), one(tx)]))
  expect(await both.then(() => undefined, refusedBy)).toMatchObject({ constraint: 'district_code_is_unique' })
})

test('they come in the order in which they are sent, and a failed transaction leaves a sound connection', async () => {
  for (let time = 0; time < 3; time++) {
    const [, told] = await house.db.transaction(tx => atOnce([make(tx), justNow(tx)]))
    expect(told).toEqual([{ one: 7 }])
  }
})
