import { inArray } from 'drizzle-orm'
import type { Act } from '#app/acts/act.server.ts'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { HAND_OVER_POINTS, TRAINING_POINTS } from '#app/delivery/checklist.ts'
import { handOver } from '#app/delivery/hand-over.server.ts'
import { takeBack } from '#app/delivery/take-back.server.ts'
import { moveToPlace } from '#app/floor/move-to-place.server.ts'
import { inspectUnit } from '#app/reprocessing/inspect-unit.server.ts'
import { putInQuarantine } from '#app/reprocessing/put-in-quarantine.server.ts'
import { recordBatch } from '#app/reprocessing/record-batch.server.ts'
import { recordStep } from '#app/reprocessing/record-step.server.ts'
import { POINTS } from '#app/reprocessing/step-points.ts'
import { verifyDisinfection } from '#app/reprocessing/verify-disinfection.server.ts'
import { addDays, addMonths, dayAt } from '#app/time/day.ts'
import { decideScrapping } from '#app/upkeep/decide-scrapping.server.ts'
import { finishRepair } from '#app/upkeep/finish-repair.server.ts'
import { openRepair } from '#app/upkeep/open-repair.server.ts'
import { proposeScrapping } from '#app/upkeep/propose-scrapping.server.ts'
import { openRepairOf } from '#app/upkeep/repairs.server.ts'
import { places, units } from '#db/schema/inventory.ts'
import { type Command, type TECHNICIANS, UNITS, VANS } from './floor-model.ts'
import { NOW, type TestHouse } from './house.ts'
import { aCentre, aPerson, aProduct, aReservation, aUnit, colleague, one, withAllSight } from './makers.ts'
import { anAgreement, paidInFull } from './makers-of-rentals.ts'

/** The hands that do on the real floor what the model says on paper. */

export type Floor = {
  readonly house: TestHouse
  readonly staff: { readonly [name in 'driver' | (typeof TECHNICIANS)[number]]: Actor }
  readonly productId: string
  readonly codes: readonly string[]
  readonly ids: readonly string[]
  readonly vans: readonly string[]
  wanted: { id: string; reference: string; personId: string } | null
}

export async function aFloor(house: TestHouse): Promise<Floor> {
  const staff = {
    driver: await colleague(house, 'sunQiang'),
    zhouJie: await colleague(house, 'zhouJie'),
    wuLei: await colleague(house, 'wuLei'),
  }
  house.setNow(NOW)
  const product = await aProduct(house, {
    turnaroundDays: 0,
    category: { fittingRequired: false, materials: ['metal_or_abs'], hygiene: 'intact_skin' },
  })
  const made = []
  for (let i = 0; i < UNITS; i++) made.push(await aUnit(house, product.id))
  const { id: centreId } = await aCentre(house)
  const van = (i: number) => ({ centreId, kind: 'van' as const, zh: `${product.code} 车 ${i}`, en: `Van ${i}` })
  const rows = Array.from({ length: VANS }, (_, i) => van(i))
  const vans = await withAllSight(house, db => db.insert(places).values(rows).returning({ id: places.id }))
  return {
    house,
    staff,
    productId: product.id,
    codes: made.map(({ code }) => code),
    ids: made.map(({ id }) => id),
    vans: vans.map(({ id }) => id),
    wanted: null,
  }
}

/** Somebody has reserved, signed and paid; whichever unit is in the driver's hands will do. */
async function want(floor: Floor): Promise<boolean> {
  const { house } = floor
  if (floor.wanted) return false
  const [person, today] = [await aPerson(house), dayAt(house.now())]
  const days = { fromOn: today, toOn: addMonths(today, 12) }
  const reservation = await aReservation(house, {
    personId: person.id,
    productId: floor.productId,
    way: 'collect',
    ...days,
  })
  await anAgreement(house, reservation)
  await paidInFull(house, reservation, today)
  floor.wanted = { id: reservation.id, reference: reservation.reference, personId: person.id }
  return true
}

const does = async <Input, Value, Refusal extends string>(
  { house }: Floor,
  act: Act<Input, Value, Refusal>,
  actor: Actor,
  input: object,
) => (await perform(house, act, actor, input)).ok

/** A wall clock of the centre, `minutes` ago. */
const clock = ({ house }: Floor, minutes: number) =>
  new Date(house.now().getTime() - minutes * 60_000 + 8 * 3_600_000).toISOString().slice(0, 16)

async function disinfect(floor: Floor, { u, also, isStrong, by }: Extract<Command, { what: 'disinfect' }>) {
  const { house, staff } = floor
  const codes = [...new Set([floor.codes[u], floor.codes[also]])]
  const bottle = {
    way: 'wipe:chlorine',
    lotNo: 'L1',
    agentMaker: '',
    agentExpiresOn: addDays(dayAt(house.now()), 30),
    targetStrength: '500',
  }
  const measured = { strength: isStrong ? '500' : '100', startedAt: clock(floor, 40), endedAt: clock(floor, 5) }
  return does(floor, recordBatch, staff[by], { codes, ...bottle, ...measured })
}

const SIGNED = { signedName: '王桂兰', signedAgreed: 'yes', signedDrawn: '' }
const STEP = { preclean: 'preclean', dry: 'dry', try_out: 'function_test' } as const

const AS_IT_WENT = { condition: 'good', contamination: 'none', missing: '', note: '' }

async function give(floor: Floor, unitCode: string): Promise<boolean> {
  const reference = floor.wanted?.reference ?? 'FJ-0000-0000'
  const looked = { checked: [...HAND_OVER_POINTS], trained: [...TRAINING_POINTS] }
  const isDone = await does(floor, handOver, floor.staff.driver, { reference, unitCode, ...looked, ...SIGNED })
  if (isDone) floor.wanted = null
  return isDone
}

async function mend(floor: Floor, unitId: string): Promise<boolean> {
  const repair = await floor.house.seeAll(db => openRepairOf(db, unitId))
  if (!repair) return false
  return does(floor, finishRepair, floor.staff.zhouJie, { id: repair.id, labour: '', minutes: '', note: '' })
}

export async function done(floor: Floor, command: Command): Promise<boolean> {
  const { house, staff } = floor
  house.setNow(new Date(house.now().getTime() + 60_000))
  if (command.what === 'wait') {
    house.setNow(new Date(house.now().getTime() + command.days * 86_400_000))
    return true
  }
  if (command.what === 'want') return want(floor)
  const code = floor.codes[command.u] ?? ''
  const unitId = floor.ids[command.u] ?? ''
  switch (command.what) {
    case 'hand_over':
      return give(floor, code)
    case 'take_back':
      return does(floor, takeBack, staff.driver, { unitCode: code, ...AS_IT_WENT })
    case 'quarantine':
      return does(floor, putInQuarantine, staff.zhouJie, { code })
    case 'inspect':
      return does(floor, inspectUnit, staff.zhouJie, { code, result: 'clean_next', note: '' })
    case 'preclean':
    case 'dry':
    case 'try_out':
      return does(floor, recordStep, staff.zhouJie, {
        code,
        kind: STEP[command.what],
        points: command.isRight ? [...POINTS] : [],
        ifNot: 'again',
        note: '',
      })
    case 'disinfect':
      return disinfect(floor, command)
    case 'verify':
      return does(floor, verifyDisinfection, staff[command.by], { code, verdict: command.verdict })
    case 'load':
      return does(floor, moveToPlace, staff.driver, { codes: [code], place: floor.vans[command.van] })
    case 'unload':
      // Nothing to take off a van: carrying a unit home from a room is another thing.
      if ((await kept(floor))[command.u]?.van === null) return false
      return does(floor, moveToPlace, staff.driver, { codes: [code], place: '' })
    case 'break':
      return does(floor, openRepair, staff.zhouJie, { code, fault: '刹车松了' })
    case 'mend':
      return mend(floor, unitId)
    case 'propose_scrap':
      return does(floor, proposeScrapping, staff[command.by], { code, ground: 'worn_out', note: '用坏了' })
    case 'agree_scrap':
      return does(floor, decideScrapping, staff[command.by], { code, decision: 'approved' })
  }
}

export async function kept(floor: Floor) {
  const { house } = floor
  const rows = await house.seeAll(db =>
    db
      .select({ id: units.id, state: units.state, placeId: units.placeId })
      .from(units)
      .where(inArray(units.id, [...floor.ids])),
  )
  return floor.ids.map(id => {
    const { state, placeId } = one(rows.filter(row => row.id === id))
    const van = floor.vans.indexOf(placeId ?? '')
    return { state, van: van < 0 ? null : van }
  })
}
