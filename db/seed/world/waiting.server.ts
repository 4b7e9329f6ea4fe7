import { and, eq, gte, inArray } from 'drizzle-orm'
import { afterOpenDays, nextOpenDay } from '#app/districts/opening.ts'
import { addDays, addMonths, type Day, daysBetween } from '#app/time/day.ts'
import { OFFER_HOURS, type WaitingReason, type WaitingState } from '#app/waiting/waiting.ts'
import type { Database } from '#db/client.server.ts'
import { allotments, stockLines } from '#db/schema/allotment.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { people } from '#db/schema/people.ts'
import { waitingEntries, wishes } from '#db/schema/waiting.ts'
import { RENTERS } from '#db/seed/cast.ts'
import { OPEN_WEEKDAYS } from '../places.ts'
import { insertAll } from './bulk.server.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { at } from './moment.ts'
import type { StageCentre, StageUnit } from './stage.server.ts'
import type { Story } from './story.ts'

/** A chance of their own: who waits for what moves nothing else in the world. */
const SEED = 20_261_123
const OPENING = { openWeekdays: OPEN_WEEKDAYS, closures: [] }
const HOUR_MS = 3_600_000
/** The last unit is away at least so long: whoever waits in the demo is not served before somebody looks. */
const AWAY_DAYS = 50
const QUEUES = 2
const IN_A_QUEUE = 3

type World = {
  readonly db: Database
  readonly today: Day
  readonly now: Date
  readonly stage: readonly StageCentre[]
  readonly stories: readonly Story[]
}
type Entry = typeof waitingEntries.$inferInsert & { readonly id: string }
type Telling = World & { readonly chance: Chance; readonly centre: StageCentre }

/** Queues in every centre, one offer that stands, what people have wished for, and some units kept for who comes first. */
export async function writeWaiting(world: World): Promise<void> {
  const chance = chanceFrom(SEED)
  for (const centre of world.stage) {
    const telling = { ...world, chance, centre }
    await insertAll(world.db, waitingEntries, [...queues(telling), ...served(telling)])
    await insertAll(world.db, wishes, await wishesAt(telling))
  }
  const home = world.stage.find(({ code }) => code === 'WQ')
  if (home) {
    await offerToRenter({ ...world, chance, centre: home })
    await keepBack(world.db, home.id)
  }
}

const storiesAt = ({ stories, centre }: Telling) => stories.filter(story => story.centre.id === centre.id)

/** Products whose only unit is with somebody for a good while. */
function awayForLong(telling: Telling): readonly StageUnit[] {
  const { centre, today } = telling
  const isOnly = ({ productId }: StageUnit) => centre.units.filter(one => one.productId === productId).length === 1
  return storiesAt(telling).flatMap(({ unit, state, to }) =>
    state === 'handed_over' && daysBetween(today, to) > AWAY_DAYS && isOnly(unit) ? [unit] : [],
  )
}

const STATES: readonly (readonly [WaitingState, WaitingReason])[] = [
  ['waiting', 'needs_a_person'],
  ['waiting', 'none_free'],
  ['lapsed', 'none_free'],
]

function queues(telling: Telling): readonly Entry[] {
  const { chance, today } = telling
  const somebody = chance.shuffled(storiesAt(telling))
  return awayForLong(telling)
    .slice(0, QUEUES)
    .flatMap((unit, i) =>
      somebody.slice(i * IN_A_QUEUE, (i + 1) * IN_A_QUEUE).map(({ person }, place) => {
        const [state, why] = i === 0 ? (STATES[place] ?? ['waiting', 'none_free']) : (['waiting', 'none_free'] as const)
        const from = nextOpenDay(OPENING, addDays(today, chance.between(3, 12)))
        return entryOf(telling, { unit, person, from, state, why, askedDaysAgo: chance.between(1, 9) })
      }),
    )
}

/** Some of those who have reserved had waited for it. */
const served = (telling: Telling): readonly Entry[] =>
  storiesAt(telling)
    .filter(({ state }) => state === 'confirmed')
    .slice(0, 2)
    .map(({ id, unit, person, from, months, requestedOn }) => ({
      ...entryOf(telling, { unit, person, from, state: 'taken', why: 'none_free', askedDaysAgo: 20 }),
      ...{ reservationId: id, months, toOn: addMonths(from, months), closedAt: at(requestedOn, '09:20') },
    }))

type Outline = {
  readonly unit: Pick<StageUnit, 'productId'>
  readonly person: Pick<Story['person'], 'id' | 'phone' | 'address' | 'userClass'>
  readonly from: Day
  readonly state: WaitingState
  readonly why: WaitingReason
  readonly askedDaysAgo: number
}

const entryOf = (
  { chance, centre, today }: Telling,
  { unit, person, from, state, why, askedDaysAgo }: Outline,
): Entry => ({
  ...{ id: chance.uuid(), personId: person.id, centreId: centre.id, districtId: centre.districtId },
  ...{ productId: unit.productId, fromOn: from, toOn: addMonths(from, 1), months: 1 },
  ...{ userClass: person.userClass, way: 'deliver', address: person.address, phone: person.phone },
  ...{ why, state, askedAt: at(addDays(today, -askedDaysAgo), '10:15'), askedBy: centre.staff.desk },
})

/** 王桂兰 has been asked today: a unit of what she waited for stands on the shelf for her until tomorrow. */
async function offerToRenter(telling: Telling): Promise<void> {
  const { db, centre, stories, today, now } = telling
  const { phone, userClass } = RENTERS.wangGuilan
  const [person] = await db.select().from(people).where(eq(people.phone, phone))
  const told = new Set(stories.map(({ unit }) => unit.id))
  const unit = centre.units.find(({ id, category }) => category.code === 'C10' && !told.has(id))
  if (!person || !unit) throw new Error('the shelves of the demo have nothing left to offer')
  const from = nextOpenDay(OPENING, addDays(today, 5))
  const who = { ...person, userClass }
  const entry = entryOf(telling, { unit, person: who, from, state: 'offered', why: 'none_free', askedDaysAgo: 6 })
  const until = new Date(now.getTime() + OFFER_HOURS * HOUR_MS)
  await db.insert(waitingEntries).values({ ...entry, offeredUntil: until })
  await db.insert(allotments).values({
    ...{ unitId: unit.id, productId: unit.productId, centreId: centre.id, why: 'offer', holderId: entry.id },
    during: { from, to: afterOpenDays(OPENING, entry.toOn, unit.turnaroundDays) },
    expiresAt: until,
  })
}

const WISHES = ['能爬楼梯的轮椅', '可以调高度的洗头盆', '能爬楼梯的轮椅', '说话慢一点的助听器', '能爬楼梯的轮椅']
const ANSWER = '已列入下个季度的采购计划。'

/** What people said, some at the counter without a name; and a kind of device, which is answered. */
async function wishesAt(telling: Telling): Promise<(typeof wishes.$inferInsert)[]> {
  const { db, chance, centre, today } = telling
  const [category] = await db.select().from(categories).where(eq(categories.code, 'C12'))
  const people = storiesAt(telling).slice(0, WISHES.length)
  const about = { centreId: centre.id, districtId: centre.districtId, wishedBy: centre.staff.desk }
  const said = people.map(({ person }, i) => ({
    ...{ ...about, personId: i % 2 === 0 ? person.id : null, words: WISHES[i] ?? '' },
    wishedAt: at(addDays(today, -chance.between(1, 60)), '11:05'),
  }))
  const answered = { answeredAt: at(addDays(today, -3), '16:00'), answeredBy: centre.staff.manager, answer: ANSWER }
  const kind = { ...about, categoryId: category?.id ?? null, words: '要轻一点的，女同志也推得动。' }
  return [...said, { ...kind, ...answered, wishedAt: at(addDays(today, -12), '14:40') }]
}

const KEPT_FROM = 3
const KEPT_CATEGORIES = ['C22', 'C26']

/** Of two kinds of which the centre has several, one is left to people with priority. */
async function keepBack(db: Database, centreId: string): Promise<void> {
  const kept = db
    .select({ id: products.id })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(inArray(categories.code, KEPT_CATEGORIES))
  await db
    .update(stockLines)
    .set({ keptForPriority: 1 })
    .where(
      and(eq(stockLines.centreId, centreId), gte(stockLines.units, KEPT_FROM), inArray(stockLines.productId, kept)),
    )
}
