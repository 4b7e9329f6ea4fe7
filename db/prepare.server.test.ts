import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { test as base, expect } from 'vitest'
import type { Engine } from './client.server.ts'
import { contentsOf, NotADemo, openForTryingOut, openPlace, type Place } from './prepare.server.ts'

const test = base.extend<{ place: Place }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the parameter to learn what a fixture needs
  place: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'fuju-'))
    await use({ url: undefined, folder })
    rmSync(folder, { recursive: true, force: true })
  },
})

let filled = 0
const fill = async ({ db }: Pick<Engine, 'db'>) => {
  filled += 1
  await db.execute(sql`insert into districts (code, zh, en) values ('120114', '武清区', 'Wuqing')`)
}
const districtsIn = async ({ db }: Engine) => Object(await db.execute(sql`select code from districts`)).rows.length

test('an empty database is filled once, keeps its data, and starts over when asked', async ({ place }) => {
  filled = 0
  const first = await openForTryingOut(place, false, fill)
  await first.db.execute(sql`insert into districts (code, zh, en) values ('120102', '河东区', 'Hedong')`)
  await first.close()
  const second = await openForTryingOut(place, false, fill)
  expect([filled, await districtsIn(second)]).toEqual([1, 2])
  await second.close()
  const fresh = await openForTryingOut(place, true, fill)
  expect([filled, await districtsIn(fresh)]).toEqual([2, 1])
  await fresh.close()
})

test('somebody’s real database is not touched, and one process at a time has it', async ({ place }) => {
  const real = await openPlace(place)
  await real.db.execute(sql`create table ledger_of_somebody (id int)`)
  await expect(openPlace(place)).rejects.toThrow(`in use by process ${process.pid}`)
  await real.close()
  for (const fresh of [false, true]) await expect(openForTryingOut(place, fresh, fill)).rejects.toThrow(NotADemo)
  const after = await openPlace(place)
  expect(await contentsOf(after)).toBe('real')
  await after.close()
})
