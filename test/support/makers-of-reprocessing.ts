import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { inspectUnit } from '#app/reprocessing/inspect-unit.server.ts'
import { recordBatch } from '#app/reprocessing/record-batch.server.ts'
import { recordStep } from '#app/reprocessing/record-step.server.ts'
import type { StepKind } from '#app/reprocessing/step.ts'
import { POINTS } from '#app/reprocessing/step-points.ts'
import { wallClock } from '#app/reprocessing/wall-clock.ts'
import type { takeBacks } from '#db/schema/delivery.ts'
import { NOW, type TestHouse } from './house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, type Made, type Row } from './makers.ts'
import { aRunningRental, aTakeBack } from './makers-of-rentals.ts'

/** The way back to the shelf: a unit that came back, and each step of it by its act. */

type Came = Row<typeof takeBacks> & { readonly product?: Parameters<typeof aProduct>[1] }

/** A chair that has just come back, visibly dirty unless said otherwise. */
export async function aChairBack(house: TestHouse, { product: over, ...came }: Came = {}) {
  const product = await aProduct(house, over)
  const unit = await aUnit(house, product.id)
  return { unit, code: unit.code, takeBack: await cameBack(house, unit, { contamination: 'visible', ...came }) }
}

type Unit = Made<typeof import('#db/schema/inventory.ts').units>

/** Out with somebody, and back again. */
async function cameBack(house: TestHouse, unit: Unit, over: Row<typeof takeBacks> = {}) {
  const reservation = await aReservation(house, { personId: (await aPerson(house)).id, productId: unit.productId })
  return aTakeBack(house, await aRunningRental(house, reservation, unit), over)
}

/** The clock on the wall, so many minutes before now. */
export const ago = (minutes: number): string => wallClock(new Date(NOW.getTime() - minutes * 60_000))

/** Chlorine as strong and as long as visible dirt asks for. */
export const STRONG = {
  ...{ way: 'wipe:chlorine', lotNo: 'L-1', agentExpiresOn: '2026-12-31', strength: '1000' },
  ...{ startedAt: ago(30), endedAt: ago(0) },
}

/** Everything ticked. */
export const step = (house: TestHouse, actor: Actor, code: string, kind: StepKind, over: object = {}) =>
  perform(house, recordStep, actor, { code, kind, points: [...POINTS], ...over })

export async function precleaned(house: TestHouse, actor: Actor, code: string) {
  expect((await perform(house, inspectUnit, actor, { code, result: 'clean_next' })).ok).toBe(true)
  expect((await step(house, actor, code, 'preclean')).ok).toBe(true)
}

/** Up to the second person: disinfected, dry and tried. */
export async function tested(house: TestHouse, actor: Actor, code: string) {
  await precleaned(house, actor, code)
  expect(await perform(house, recordBatch, actor, { ...STRONG, codes: code })).toMatchObject({ value: { passed: 1 } })
  expect((await step(house, actor, code, 'dry')).ok).toBe(true)
  expect((await step(house, actor, code, 'function_test')).ok).toBe(true)
}

export const technicians = async (house: TestHouse) =>
  [await colleague(house, 'zhouJie'), await colleague(house, 'wuLei')] as const
