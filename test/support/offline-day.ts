import { perform } from '#app/acts/perform.server.ts'
import type { Deed } from '#app/device/queue.ts'
import { POINTS } from '#app/reprocessing/step-points.ts'
import { finishCount } from '#app/stock/finish-count.server.ts'
import { reopenCount } from '#app/stock/reopen-count.server.ts'
import type { TestHouse } from './house-on.ts'
import { aProduct, aUnit, colleague } from './makers.ts'
import { manyOut } from './makers-of-floors.ts'
import { aPlace, aStockTake } from './makers-of-stock.ts'

/** A day without network: what five people do with five devices, and what has happened at the centre meanwhile. */

export const PEOPLE = ['zhouJie', 'wuLei', 'sunQiang', 'liuFang', 'heJing'] as const
const CLEANERS: readonly (typeof PEOPLE)[number][] = ['zhouJie', 'wuLei', 'heJing']
export const SCANS_IN_A_TURN = 10

/** `done`, the refusal that it must meet, or `first`: of five who did the same, one was the first. */
export type Planned = { readonly deed: Deed; readonly must: 'done' | 'first' | string }
type Scene = Awaited<ReturnType<typeof aScene>>

const STEP = { kind: 'preclean', points: POINTS, ifNot: 'again', note: '' }
const takeBack = (subject: string): Deed => ({
  ...{ act: 'delivery.take-back', subject },
  input: { condition: 'good', contamination: 'visible', missing: '', note: '' },
})
const inspect = (subject: string): Deed => ({
  ...{ act: 'reprocessing.inspect-unit', subject },
  input: { result: 'clean_next', note: '' },
})
const setAside = (subject: string): Deed => ({ act: 'reprocessing.put-in-quarantine', subject, input: {} })
const preclean = (subject: string): Deed => ({ act: 'reprocessing.record-step', subject, input: STEP })
const scan = ({ take, place }: Count, codes: string): Deed => ({
  ...{ act: 'stock.count-units', subject: take },
  input: { place, codes },
})

type Count = { readonly take: string; readonly place: string }

async function aCount(house: TestHouse, room: string): Promise<Count> {
  const { id: place } = await aPlace(house, 'clean_store', room)
  const { id: take } = await aStockTake(house, { place })
  return { take, place }
}

/** In each fourth turn three things are done that have become impossible, or that others do too. */
const isUnlucky = (turn: number) => turn % 4 === 0

/** A count that goes on and one that was signed meanwhile; what is out, what is in store, and what the centre has inspected itself. */
async function aScene(house: TestHouse, turns: number) {
  const [open, signed] = [await aCount(house, '东库'), await aCount(house, '西库')]
  const technician = await colleague(house, 'zhouJie')
  await perform(house, finishCount, technician, { stockTake: signed.take, signedName: '周洁' })
  const unlucky = Array.from({ length: turns }, (_, turn) => turn).filter(isUnlucky).length
  const out: string[] = (await manyOut(house, PEOPLE.length * turns + unlucky)).map(({ unit }) => unit.code)
  const product = await aProduct(house)
  const some = async (howMany: number, state: 'ready' | 'inspected') => {
    const codes: string[] = []
    for (let n = 0; n < howMany; n++) codes.push((await aUnit(house, product.id, { state })).code)
    return codes
  }
  const inStore = await some(CLEANERS.length * turns, 'ready')
  const inspected = await some(CLEANERS.length * unlucky, 'inspected')
  return { open, signed, out, inStore, inspected, onTheShelf: (await some(1, 'ready'))[0] ?? '' }
}

const planned = (must: Planned['must'], ...deeds: Deed[]): readonly Planned[] => deeds.map(deed => ({ deed, must }))
const next = (codes: string[]): string => {
  const code = codes.pop()
  if (code === undefined) throw new Error('the scene is too small for the day')
  return code
}

/** One person's turn: ten scans, of which some belong to each other and must come in their order. */
function aTurn(
  scene: Scene,
  who: { readonly name: (typeof PEOPLE)[number]; readonly turn: number; readonly same: string },
) {
  const { name, turn, same } = who
  const cleans = CLEANERS.includes(name)
  const [back, stored] = [next(scene.out), cleans ? next(scene.inStore) : '']
  const work = cleans
    ? planned('done', setAside(stored), inspect(stored), preclean(stored), takeBack(back), inspect(back))
    : planned('done', takeBack(back))
  const late = isUnlucky(turn)
    ? [
        ...planned('first', takeBack(same)),
        ...planned('stock_take_is_not_open', scan(scene.signed, `LATE-${name}-${turn}`)),
        ...(cleans ? planned('nothing_to_inspect', inspect(next(scene.inspected))) : []),
      ]
    : []
  const left = SCANS_IN_A_TURN - work.length - late.length
  // All five have also seen the one on the shelf.
  const codes = Array.from({ length: left }, (_, n) =>
    turn + n === 0 ? scene.onTheShelf : `SCAN-${name}-${turn}-${n}`,
  )
  return [...late, ...work, ...codes.flatMap(code => planned('done', scan(scene.open, code)))]
}

/** What each of the five does in so many turns. */
export async function aDay(house: TestHouse, turns: number) {
  const scene = await aScene(house, turns)
  const shared = Array.from({ length: turns }, (_, turn) => (isUnlucky(turn) ? next(scene.out) : ''))
  const plans = PEOPLE.map(name => shared.flatMap((same, turn) => aTurn(scene, { name, turn, same })))
  /** What was impossible when it arrived is possible again: it must not happen by itself. */
  const openAgain = async () =>
    perform(house, reopenCount, await colleague(house, 'zhouJie'), { stockTake: scene.signed.take })
  return { plans, count: scene.open.take, openAgain }
}
