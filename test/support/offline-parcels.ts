import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import type { Door } from '#app/offline/door.server.ts'
import { receive } from '#app/offline/receive.server.ts'
import type { KeptAct } from '#app/offline/sync.input.ts'
import { syncConflicts } from '#db/schema/offline.ts'
import { NOW, type TestHouse } from './house-on.ts'
import { doorOf } from './offline-devices.ts'

let sequence = 0

/** An act as a device has kept it. */
export const kept = (act: string, subject: string, over: Partial<KeptAct> = {}): KeptAct => ({
  ...{ id: randomUUID(), act, subject, input: {}, sequence: ++sequence, at: NOW.getTime() },
  ...over,
})
/** An inspection that finds nothing but dirt. */
export const inspection = (code: string, over: Partial<KeptAct> = {}) =>
  kept('reprocessing.inspect-unit', code, { input: { result: 'clean_next', note: '' }, ...over })
export const settingAside = (code: string, over: Partial<KeptAct> = {}) =>
  kept('reprocessing.put-in-quarantine', code, over)

/** What the server says to each, in the order in which they are given here. */
export async function toldThrough(door: Door, ...items: readonly KeptAct[]): Promise<readonly string[]> {
  const answer = await receive(door, { deviceId: randomUUID(), items }, error => expect.fail(String(error)))
  const said = new Map(answer.ok ? answer.value.map(one => [one.id, one.said]) : [])
  return items.map(({ id }) => said.get(id) ?? 'nothing')
}
export const told = (house: TestHouse, actor: Actor, ...items: readonly KeptAct[]) =>
  toldThrough(doorOf(house, actor), ...items)

/** What is listed under a key, whoever sent it. */
export const listedAs = async (house: TestHouse, { id }: KeptAct) =>
  (await house.seeAll(db => db.select().from(syncConflicts))).filter(({ key }) => key === id)

/** A door at which something else happens once, just before this is asked. */
export function interrupted(door: Door, name: string, meanwhile: () => Promise<void>): Door {
  let isFirst = true
  return {
    ...door,
    async perform(act, ...rest) {
      if (act.name === name && isFirst) {
        isFirst = false
        await meanwhile()
      }
      return door.perform(act, ...rest)
    },
  }
}
