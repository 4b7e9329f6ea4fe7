import { expect } from 'vitest'
import type { Kept } from '#app/device/queue.ts'
import { LATE_ACTS } from '#app/offline/late-act.ts'
import { syncConflicts } from '#db/schema/offline.ts'
import { stockTakeCounts } from '#db/schema/stock.ts'
import { NOW, type TestHouse } from './house-on.ts'
import { colleague } from './makers.ts'
import { aDay, PEOPLE, type Planned, SCANS_IN_A_TURN } from './offline-day.ts'
import { aDevice, aLine, type Device, doorOf, type Way } from './offline-devices.ts'
import { doneFor, effectsIn, effectsOf } from './offline-effects.ts'

/** `turns` of ten scans each for each of five devices, and how often the line is cut in all. */
export type Size = { readonly turns: number; readonly cuts: number }

const MINUTE = 60_000
const EVENING = new Date(NOW.getTime() + 120 * MINUTE)
const SCANS_BEFORE_A_TRY = 20
const MOST_TRIES = 50

/** Ten minutes ahead or behind; somebody sets it after each seventh scan, so that it also runs backwards. */
const clockOf = (device: number, scan: number) =>
  NOW.getTime() + scan * 5_000 + ((device + Math.floor(scan / 7)) % 2 ? 10 : -10) * MINUTE

/** Half of the cuts before the server has anything and half after it has done everything; between them a double arrival. */
const badWays = (cuts: number): readonly Way[] =>
  Array.from({ length: cuts / 2 }, () => ['after', 'before', 'twice'] as const).flat()

/** Works through the plan and tries to send now and then, as the network comes and goes. */
async function work(device: Device, number: number, plan: readonly Planned[]): Promise<readonly Kept[]> {
  const kept = new Map<string, Kept>()
  const tryToSend = async () => {
    for (const act of await device.unsent()) kept.set(act.id, act)
    return device.send()
  }
  for (const [n, { deed }] of plan.entries()) {
    await device.keepAt(clockOf(number, n), deed)
    if ((n + 1) % SCANS_BEFORE_A_TRY === 0) await tryToSend()
  }
  for (let tries = 0; tries < MOST_TRIES && (await device.unsent()).length > 0; tries++) await tryToSend()
  expect(await device.unsent()).toEqual([])
  return [...kept.values()]
}

/**
 * Five devices at once, a bad line, wrong clocks and everything sent more than once: each act is done once or listed once,
 * never both, and what is listed is what was made impossible.
 */
export async function fiveDevices(house: TestHouse, { turns, cuts }: Size): Promise<void> {
  const { plans, count, openAgain } = await aDay(house, turns)
  house.setNow(EVENING)
  const troubles: unknown[] = []
  const machines = await Promise.all(
    PEOPLE.map(async name => {
      const actor = await colleague(house, name)
      const line = await aLine(doorOf(house, actor), badWays(cuts / PEOPLE.length), error => troubles.push(error))
      return { line, device: await aDevice(actor, line) }
    }),
  )
  const kept = await Promise.all(machines.map(({ device }, n) => work(device, n, plans[n] ?? [])))
  expect(await openAgain()).toMatchObject({ ok: true })
  await Promise.all(machines.map(({ line }) => line.echo()))
  await Promise.all(machines.map(({ line }) => line.close()))

  expect(troubles).toEqual([])
  expect(machines.reduce((sum, { line }) => sum + line.cuts(), 0)).toBe(cuts)
  const sent = kept.flatMap((acts, n) => acts.map((act, i) => ({ act, by: PEOPLE[n], ...must(plans, n, i) })))
  expect(sent).toHaveLength(PEOPLE.length * turns * SCANS_IN_A_TURN)
  const people = machines.map(({ device }) => device.actor.id)
  const listed = await conflictsAreThoseInjected(house, sent)
  const accepted = sent.filter(({ act }) => !listed.has(act.id)).map(({ act }) => act)
  expect(await effectsIn(house, { people, count })).toEqual(effectsOf(accepted))
  expect(await doneFor(house, people, LATE_ACTS)).toEqual({
    keys: accepted.map(({ id }) => id).toSorted(),
    audited: accepted.length,
  })
  await countedInTime(house, count)
}

/** In the order in which it was kept, whatever the clock said. */
function must(plans: readonly (readonly Planned[])[], device: number, scan: number): Planned {
  const planned = plans[device]?.[scan]
  if (!planned) throw new Error('something was kept that nobody has done')
  return planned
}

type Sent = Planned & { readonly act: Kept; readonly by: string | undefined }

/** Answers the keys of all that is listed. Of five who took one device back four are told so, whoever was first. */
async function conflictsAreThoseInjected(house: TestHouse, sent: readonly Sent[]): Promise<ReadonlySet<string>> {
  const rows = await house.seeAll(db => db.select().from(syncConflicts))
  const contested = new Map(sent.filter(one => one.must === 'first').map(({ act }) => [act.id, act.subject]))
  const certain = sent.filter(({ must }) => must !== 'first' && must !== 'done')
  expect(
    rows
      .filter(({ key }) => !contested.has(key))
      .map(({ key, refusal }) => `${key} ${refusal}`)
      .toSorted(),
  ).toEqual(certain.map(({ act, must }) => `${act.id} ${must}`).toSorted())
  const beaten = rows.filter(({ key }) => contested.has(key))
  expect(new Set(beaten.map(({ refusal }) => refusal))).toEqual(new Set(['unit_is_not_out']))
  const told = [...new Set(contested.values())].map(code => beaten.filter(({ subject }) => subject === code).length)
  expect(new Set(told)).toEqual(new Set([PEOPLE.length - 1]))
  return new Set(rows.map(({ key }) => key))
}

/** A clock may be wrong, but nothing is counted before the count began or after it was told. */
async function countedInTime(house: TestHouse, count: string) {
  const rows = await house.seeAll(db => db.select().from(stockTakeCounts))
  const times = rows.filter(({ stockTakeId }) => stockTakeId === count).map(({ at }) => at.getTime())
  expect(Math.min(...times)).toBe(NOW.getTime())
  expect(Math.max(...times)).toBeLessThanOrEqual(EVENING.getTime())
}
