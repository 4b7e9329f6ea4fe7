import { inArray } from 'drizzle-orm'
import type { MovementReason } from '#app/inventory/movement.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import { addDays, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { handOvers, takeBacks } from '#db/schema/delivery.ts'
import { movements, units } from '#db/schema/inventory.ts'
import { rentals } from '#db/schema/rental.ts'
import { disinfections, inspections } from '#db/schema/reprocessing.ts'
import { about, theirs } from './bookings.server.ts'
import { insertAll } from './bulk.server.ts'
import type { Chance } from './chance.ts'
import { at } from './moment.ts'
import type { Back, Story } from './story.ts'

type Writing = { readonly db: Database; readonly chance: Chance; readonly stories: readonly Story[] }
type Out = Story & { readonly rentalId: string }
type Returned = Out & { readonly back: Back }

const isOut = (story: Story): story is Out => story.rentalId !== undefined
const isReturned = (story: Story): story is Returned => isOut(story) && story.back !== undefined

/** What the rule asks for a whole device that touches intact skin (rules.md 3.2). */
const ASKED = { agent: 'chlorine', strengthUnit: 'mg/L', askedStrength: 500, askedMinutes: 30 } as const

/**
 * Everything that happened to the units. The database guards each hand-over: the unit's last take-back must have its
 * passed disinfection. So what came back and was cleaned is written first, then all hand-overs, then what came back last
 * and is still on its way through the cleaning room.
 */
export async function writeFloor({ db, chance, stories }: Writing): Promise<void> {
  const out = stories.filter(isOut)
  const returned = out.filter(isReturned)
  const cleaned = returned.filter(({ back }) => back.cleaning === 'ready')
  const onTheWay = returned.filter(({ back }) => back.cleaning !== 'ready')
  await insertAll(db, rentals, out.map(rentalOf))
  await writeBack(db, cleaned, chance)
  await insertAll(db, handOvers, out.map(handOverOf))
  await writeBack(db, onTheWay, chance)
  await insertAll(db, movements, out.flatMap(movementsOf))
  await leaveUnits(db, out)
}

async function writeBack(db: Database, returned: readonly Returned[], chance: Chance) {
  await insertAll(db, takeBacks, returned.map(takeBackOf))
  const looked = returned.filter(({ back }) => back.cleaning !== 'quarantine')
  await insertAll(db, inspections, looked.map(inspectionOf))
  const washed = looked.filter(({ back }) => back.cleaning !== 'inspected')
  await insertAll(
    db,
    disinfections,
    washed.map(story => disinfectionOf(story, chance)),
  )
}

const rentalOf = (story: Out): typeof rentals.$inferInsert => ({
  ...{ id: story.rentalId, ...about(story), unitId: story.unit.id, startedOn: story.from, dueOn: story.to },
  ...{ state: story.back ? 'ended' : 'running', endedOn: story.back?.on ?? null },
})

const handOverOf = (story: Out): typeof handOvers.$inferInsert => ({
  ...{ ...about(story), unitId: story.unit.id, on: story.from, signedName: story.person.name },
  ...{ checked: ['clean', 'whole', 'works'], trained: ['shown', 'tried'] },
  ...{ handedOverBy: story.centre.staff.driver, at: at(story.from, '10:00') },
})

const takeBackOf = (story: Returned): typeof takeBacks.$inferInsert => {
  const { rentalId, back, unit, centre } = story
  const { takeBackId, on, condition, contamination } = back
  return {
    ...{ id: takeBackId, rentalId, ...theirs(story), unitId: unit.id, on, condition, contamination },
    ...{ missing: '', note: '', takenBackBy: centre.staff.driver, at: at(on, '08:30') },
  }
}

/** Looked at the day after, disinfected a day later, verified and released by another pair of eyes. */
const DAYS = { inspected: 1, disinfected: 2, verified: 3 } as const
const whose = ({ unit, centre }: Story) => ({ unitId: unit.id, centreId: centre.id, districtId: centre.districtId })
const on = ({ back }: Returned, step: keyof typeof DAYS): Day =>
  addDays(back.on, back.cleaning === 'ready' ? DAYS[step] : 0)

const inspectionOf = (story: Returned): typeof inspections.$inferInsert => ({
  ...{ ...whose(story), takeBackId: story.back.takeBackId, result: 'clean_next' as const, note: '' },
  ...{ inspectedBy: story.centre.staff.technician, at: at(on(story, 'inspected'), '08:50') },
})

const disinfectionOf = (story: Returned, chance: Chance): typeof disinfections.$inferInsert => {
  const isVerified = story.back.cleaning === 'ready'
  const { technician, verifier } = story.centre.staff
  return {
    ...{ ...whose(story), takeBackId: story.back.takeBackId, ...ASKED, hasPassed: true, partsReplaced: true },
    ...{ lotNo: `L${story.from.slice(2, 7).replace('-', '')}`, operatorId: technician },
    ...{ strength: 500 + 10 * chance.between(0, 12), minutes: chance.pick([30, 30, 35, 40]) },
    ...{ at: at(on(story, 'disinfected'), '09:10'), verifierId: isVerified ? verifier : null },
    verifiedAt: isVerified ? at(on(story, 'verified'), '09:30') : null,
  }
}

type Step = readonly [UnitState, UnitState, MovementReason, Date, string]
/** How many of the steps after a take-back have been taken. */
const STEPS_DONE = { quarantine: 1, inspected: 2, disinfected: 3, ready: 4 } as const

function movementsOf(story: Out): (typeof movements.$inferInsert)[] {
  const { technician, verifier, driver } = story.centre.staff
  const out: Step = ['ready', 'out', 'handed_over', at(story.from, '10:00'), driver]
  const steps: readonly Step[] = isReturned(story)
    ? [
        ['out', 'quarantine', 'taken_back', at(story.back.on, '08:30'), driver],
        ['quarantine', 'inspected', 'inspected', at(on(story, 'inspected'), '08:50'), technician],
        ['inspected', 'disinfected', 'disinfected', at(on(story, 'disinfected'), '09:10'), technician],
        ['disinfected', 'ready', 'verified', at(on(story, 'verified'), '09:30'), verifier],
      ]
    : []
  const done = [out, ...steps.slice(0, story.back ? STEPS_DONE[story.back.cleaning] : 0)]
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
  for (const state of ['out', 'quarantine', 'inspected', 'disinfected'] as const) {
    const ids = [...last].filter(([, left]) => left === state).map(([id]) => id)
    if (ids.length === 0) continue
    const release = state === 'out' ? {} : { releasedAt: null }
    await db
      .update(units)
      .set({ state, ...release })
      .where(inArray(units.id, ids))
  }
}
