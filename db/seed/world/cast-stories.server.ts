import { eq } from 'drizzle-orm'
import { addDays, addMonths, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { people } from '#db/schema/people.ts'
import { RENTERS } from '#db/seed/cast.ts'
import { chanceFrom } from './chance.ts'
import type { Resident } from './residents.server.ts'
import type { StageCentre, StageUnit } from './stage.server.ts'
import { openDay } from './stories.ts'
import { type Story, story } from './story.ts'

const CENTRE = 'WQ'
/** A chance of their own: what the cast has at home moves nothing else in the world. */
const SEED = 20_261_122
const OUT_FOR_DAYS = 42
const PAST_DAYS_AGO = 150

type World = { readonly today: Day; readonly stage: readonly StageCentre[]; readonly stories: readonly Story[] }

/** What residents of the cast see under "my rentals": 赵德顺 has a walking frame at home, 王桂兰 brought a wheelchair back. */
export async function castStories(db: Database, { today, stage, stories }: World): Promise<readonly Story[]> {
  const centre = stage.find(({ code }) => code === CENTRE)
  const frame = centre && spareUnit(centre, stories, 'C04')
  const chair = centre && spareUnit(centre, stories, 'C09')
  if (!centre || !frame || !chair) throw new Error('the shelves of the demo have nothing left for the cast')
  const chance = chanceFrom(SEED)
  const telling = { chance, today, centre, people: [] }
  const [since, past] = [openDay(addDays(today, -OUT_FOR_DAYS)), openDay(addDays(today, -PAST_DAYS_AGO))]
  const found = { takeBackId: chance.uuid(), condition: 'good', contamination: 'none', cleaning: 'ready' } as const
  const running = { state: 'handed_over', unit: frame, from: since, months: 3 } as const
  const closed = { state: 'closed', unit: chair, from: past, months: 2, way: 'deliver' } as const
  return [
    story(telling, { ...running, way: 'deliver', rentalId: chance.uuid(), person: await renter(db, 'zhaoDeshun') }),
    story(telling, {
      ...{ ...closed, rentalId: chance.uuid(), person: await renter(db, 'wangGuilan') },
      back: { ...found, on: openDay(addMonths(past, 2)) },
    }),
  ]
}

/** A unit without a story, of a product that has another one left for whoever tries the demo. */
function spareUnit({ units }: StageCentre, stories: readonly Story[], category: string): StageUnit | undefined {
  const told = new Set(stories.map(({ unit }) => unit.id))
  const free = units.filter(unit => unit.category.code === category && !told.has(unit.id))
  return (
    free.find(({ id, productId }) => free.some(other => other.productId === productId && other.id !== id)) ?? free[0]
  )
}

async function renter(db: Database, key: keyof typeof RENTERS): Promise<Resident> {
  const { phone, userClass } = RENTERS[key]
  const [person] = await db.select().from(people).where(eq(people.phone, phone))
  if (!person?.streetId) throw new Error('the renters come before their rentals')
  const { id, name, address, streetId } = person
  return { id, name, phone, address, streetId, userClass }
}
