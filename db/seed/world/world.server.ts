import type { House } from '#app/acts/house.server.ts'
import { dayAt } from '#app/time/day.ts'
import { writeAdjustments } from './adjustments.server.ts'
import { writeBegun } from './begun.server.ts'
import { writeBookings } from './bookings.server.ts'
import { writeCare } from './care.server.ts'
import { castStories } from './cast-stories.server.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { writeClosures } from './closures.server.ts'
import { writeConflicts } from './conflicts.server.ts'
import { writeDrafts } from './drafts.server.ts'
import { writeExtensions } from './extensions.server.ts'
import { writeFaults } from './faults.server.ts'
import { writeFittings } from './fittings.server.ts'
import { writeFloor } from './floor.server.ts'
import { writeGrants } from './grants.server.ts'
import { writeImports } from './imports.server.ts'
import { writeInstalments } from './instalments.server.ts'
import { writeLimits } from './limits.server.ts'
import { writeMessages } from './messages.server.ts'
import { writeMoney } from './money.server.ts'
import { writePayments } from './payments.server.ts'
import { writePhotos } from './photos.server.ts'
import { writePlaces } from './places.server.ts'
import { seedResidents } from './residents.server.ts'
import { riskStory } from './risks.ts'
import { writeRounds } from './rounds.server.ts'
import { readStage, type StageCentre, type StageUnit } from './stage.server.ts'
import { writeStock } from './stock.server.ts'
import { comingTo, endedEarly, justBackTo, lifeOf } from './stories.ts'
import type { Story, Telling } from './story.ts'
import { seedTechnicians } from './technicians.server.ts'
import { writeUpkeep } from './upkeep.server.ts'
import { writeWaiting } from './waiting.server.ts'

/** The same world each time: only its days move with today. */
const SEED = 20_260_302
/** How many people a centre of the demo serves; the first telephone number of each. Numbers of 199 0000 are nobody's. */
const PEOPLE = [170, 115, 115]
const FIRST_PHONE = 19_900_000_000
const EARLY_ENDS = 30
/** Units that are in the cleaning room today. */
const JUST_BACK = 9

/** Twelve months of rentals up to today, on what the other seeds have put up, in a few dozen statements. */
export async function seedWorld({ db, vault, now }: House): Promise<void> {
  const chance = chanceFrom(SEED)
  const today = dayAt(now())
  await seedTechnicians(db)
  const stage = await readStage(db, today)
  const stories: Story[] = []
  for (const [i, centre] of stage.entries()) {
    const people = await seedResidents({ db, vault, chance, today }, centre, PEOPLE[i] ?? 100, FIRST_PHONE + 1000 * i)
    const history = historyOf({ chance, today, centre, people })
    stories.push(...history, ...riskStory({ chance: chanceFrom(SEED + i), today, centre, people }, history))
  }
  stories.push(...(await castStories(db, { today, stage, stories })))
  const writing = { db, chance, today, stories }
  await writeBookings(writing)
  await writeGrants(writing)
  await writeFittings(writing)
  await writeFloor({ ...writing, now: now() })
  await writePhotos({ db, vault, stories })
  await writeMoney(writing)
  await writePayments(writing)
  await writeExtensions(writing)
  await writeAdjustments(db, stories)
  await writePlaces(db, { stage, today })
  await writeInstalments(db, stories, today)
  await writeLimits(db)
  await writeImports(db)
  await writeFaults(writing)
  await writeCare({ db, vault, today, stage, stories })
  await writeMessages({ db, vault, today, stage, stories })
  await writeClosures(db, { today, stage })
  await writeDrafts(db, today)
  await writeRounds({ db, today, stage })
  await writeWaiting({ db, today, now: now(), stage, stories })
  await writeBegun({ db, today, now: now(), stage })
  await writeUpkeep({ db, today, stage })
  await writeStock({ db, today, stage })
  await writeConflicts({ db, vault, now })
}

function historyOf(telling: Telling): readonly Story[] {
  const { busy, idle } = shelvesOf(telling.centre, telling.chance)
  return [
    ...busy.flatMap(unit => lifeOf(unit, telling)),
    ...justBackTo(telling, idle.slice(0, JUST_BACK)),
    ...comingTo(telling, idle.slice(JUST_BACK)),
    ...endedEarly(telling, telling.centre.units, EARLY_ENDS),
  ]
}

/** What people who try the demo ask for first: walking sticks, wheelchairs by hand and by battery. */
const TRIED_FIRST = ['C01', 'C09', 'C12']
const BUSY = 0.45

/**
 * Which units have a past and which wait for those who have reserved. Of each product that a centre has several of, one
 * stays on the shelf, so that whoever tries the demo can rent nearly everything today; of what is tried first, two.
 */
function shelvesOf({ units }: StageCentre, chance: Chance) {
  const offered = [...linesOf(units)].flatMap(line => line.slice(line.some(isTriedFirst) ? 2 : line.length > 1 ? 1 : 0))
  const isBusy = new Set(offered.filter(() => chance.happens(BUSY)))
  return { busy: [...isBusy], idle: chance.shuffled(offered.filter(unit => !isBusy.has(unit))) }
}

const isTriedFirst = ({ category }: StageUnit): boolean => TRIED_FIRST.includes(category.code)

function linesOf(units: readonly StageUnit[]): Iterable<readonly StageUnit[]> {
  const lines = new Map<string, StageUnit[]>()
  for (const unit of units) lines.set(unit.productId, [...(lines.get(unit.productId) ?? []), unit])
  return lines.values()
}
