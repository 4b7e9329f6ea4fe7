import { inArray } from 'drizzle-orm'
import { commissioningPointsOf, handOverPointsOf, trainingPointsOf } from '#app/delivery/checklist.ts'
import type { MovementReason } from '#app/inventory/movement.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import { tableToWorkBy } from '#app/reprocessing/tables.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { handOvers, takeBacks } from '#db/schema/delivery.ts'
import { movements, units } from '#db/schema/inventory.ts'
import { rentals } from '#db/schema/rental.ts'
import { disinfectionBatches, disinfections, inspections, reprocessingSteps } from '#db/schema/reprocessing.ts'
import { about, theirs } from './bookings.server.ts'
import { insertAll } from './bulk.server.ts'
import type { Chance } from './chance.ts'
import { at } from './moment.ts'
import { labelClean, proposeRules, type Washed, washed } from './reprocessing.server.ts'
import { dayOfStep, isOut, isReturned, type Out, type Returned } from './returned.ts'
import { stepsOf } from './steps.server.ts'
import { CLEANINGS, type Story } from './story.ts'

type Writing = {
  readonly db: Database
  readonly chance: Chance
  readonly stories: readonly Story[]
  readonly today: Day
  readonly now: Date
}

/**
 * Everything that happened to the units. The database guards each hand-over: the unit's last take-back must have its
 * passed disinfection. So what came back and was cleaned is written first, then all hand-overs, then what came back last
 * and is still on its way through the cleaning room.
 */
export async function writeFloor({ db, chance, stories, today, now }: Writing): Promise<void> {
  const out = stories.filter(isOut)
  const returned = out.filter(isReturned)
  const cleaned = returned.filter(({ back }) => back.cleaning === 'ready')
  const onTheWay = returned.filter(({ back }) => back.cleaning !== 'ready')
  const done = washed(chance, returned.filter(isWashed), (await tableToWorkBy(db, today, now)).id)
  await insertAll(db, disinfectionBatches, done.batches)
  await insertAll(db, rentals, out.map(rentalOf))
  await writeBack(db, cleaned, done)
  await insertAll(db, handOvers, out.map(handOverOf))
  await writeBack(db, onTheWay, done)
  await insertAll(db, movements, out.flatMap(movementsOf))
  await leaveUnits(db, out)
  await labelClean(db, cleaned, today)
  const proposer = stories.find(({ centre }) => centre.code !== 'WQ')?.centre.staff.manager
  if (proposer) await proposeRules(db, today, proposer)
}

/** How many of the steps after a take-back have been taken. */
const stepsDone = ({ back }: Returned): number => CLEANINGS.indexOf(back.cleaning) + 1
const isWashed = (story: Returned): boolean => stepsDone(story) > CLEANINGS.indexOf('disinfected')

async function writeBack(db: Database, returned: readonly Returned[], { recordsOf }: Washed) {
  await insertAll(db, takeBacks, returned.map(takeBackOf))
  const looked = returned.filter(({ back }) => back.cleaning !== 'quarantine')
  await insertAll(db, inspections, looked.map(inspectionOf))
  await insertAll(
    db,
    disinfections,
    returned.flatMap(({ id }) => recordsOf.get(id) ?? []),
  )
  await insertAll(db, reprocessingSteps, returned.flatMap(stepsOf))
}

const rentalOf = (story: Out): typeof rentals.$inferInsert => ({
  ...{ id: story.rentalId, ...about(story), unitId: story.unit.id, startedOn: story.from, dueOn: story.to },
  ...{ state: story.back ? 'ended' : 'running', endedOn: story.back?.on ?? null },
})

const handOverOf = (story: Out): typeof handOvers.$inferInsert => ({
  ...{ ...about(story), unitId: story.unit.id, on: story.from, signedName: story.person.name },
  ...pointsOf(story),
  ...{ accessories: story.unit.accessories, ...lookOf(story) },
  ...{ handedOverBy: story.centre.staff.driver, at: at(story.from, '10:00') },
})

const pointsOf = ({ unit: { category, hasConsumables } }: Story) => ({
  checked: handOverPointsOf(category, hasConsumables),
  trained: trainingPointsOf(category),
  commissioned: commissioningPointsOf(category),
})

/** From 0 to 15, the same each time: no chance is drawn, or all that is told after it would change. */
const turnOf = ({ id }: Story): number => Number.parseInt(id.slice(0, 1), 16)

const lookOf = (story: Story) =>
  turnOf(story) < 3
    ? { condition: 'worn' as const, conditionNote: '右侧有一道旧划痕。' }
    : { condition: 'good' as const, conditionNote: '' }

/** Now and then the first part has stayed behind. */
const partsOf = (story: Story) =>
  story.unit.accessories.map(({ zh, en, count }, i) => {
    const isShort = i === 0 && turnOf(story) === 5
    return { zh, en, given: count, back: isShort ? count - 1 : count }
  })

const takeBackOf = (story: Returned): typeof takeBacks.$inferInsert => {
  const { rentalId, back, unit, centre } = story
  const { takeBackId, on, condition, contamination } = back
  return {
    ...{ id: takeBackId, rentalId, ...theirs(story), unitId: unit.id, on, condition, contamination },
    ...{ accessories: partsOf(story), missing: '', note: '', takenBackBy: centre.staff.driver, at: at(on, '08:30') },
  }
}

const whose = ({ unit, centre }: Story) => ({ unitId: unit.id, centreId: centre.id, districtId: centre.districtId })

const inspectionOf = (story: Returned): typeof inspections.$inferInsert => ({
  ...{ ...whose(story), takeBackId: story.back.takeBackId, result: 'clean_next' as const, note: '' },
  ...{ inspectedBy: story.centre.staff.technician, at: at(dayOfStep(story, 'inspected'), '08:50') },
})

type Step = readonly [UnitState, UnitState, MovementReason, Date, string]

function movementsOf(story: Out): (typeof movements.$inferInsert)[] {
  const { technician, verifier, driver } = story.centre.staff
  const out: Step = ['ready', 'out', 'handed_over', at(story.from, '10:00'), driver]
  const when = (step: Parameters<typeof dayOfStep>[1], time: `${number}:${number}`) =>
    isReturned(story) ? at(dayOfStep(story, step), time) : at(story.from, time)
  const steps: readonly Step[] = isReturned(story)
    ? [
        ['out', 'quarantine', 'taken_back', at(story.back.on, '08:30'), driver],
        ['quarantine', 'inspected', 'inspected', when('inspected', '08:50'), technician],
        ['inspected', 'precleaned', 'precleaned', when('precleaned', '09:00'), technician],
        ['precleaned', 'disinfected', 'disinfected', when('disinfected', '09:10'), technician],
        ['disinfected', 'dried', 'dried', when('dried', '09:15'), technician],
        ['dried', 'tested', 'tested', when('tested', '09:20'), technician],
        ['tested', 'ready', 'verified', when('verified', '09:30'), verifier],
      ]
    : []
  const done = [out, ...steps.slice(0, isReturned(story) ? stepsDone(story) : 0)]
  return done.map(([fromState, toState, why, at, movedBy]) => ({
    ...whose(story),
    fromState,
    toState,
    why,
    at,
    movedBy,
  }))
}

/** Each unit as its last story left it; a unit keeps the release that it went out with. */
async function leaveUnits(db: Database, out: readonly Out[]) {
  const last = new Map(out.map(story => [story.unit.id, story.back?.cleaning ?? ('out' as const)]))
  for (const state of ['out', ...CLEANINGS.filter(one => one !== 'ready')] as const) {
    const ids = [...last].filter(([, left]) => left === state).map(([id]) => id)
    if (ids.length === 0) continue
    const release = state === 'out' ? {} : { releasedAt: null }
    await db
      .update(units)
      .set({ state, ...release })
      .where(inArray(units.id, ids))
  }
}
