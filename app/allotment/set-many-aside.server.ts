import { and, inArray, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { statement } from '#db/statement.server.ts'
import { MOVABLE_REASONS, PASSING_REASONS, type SetAsideReason } from './allotment.ts'
import { type Allotment, clearAway, moveAllotments, type Stock } from './allotments.server.ts'
import type { Keeping } from './keeping.ts'
import type { Move } from './plan.ts'
import { rehouse } from './rehousing.ts'
import { stockNow } from './stocks.server.ts'

type Aside = Stock & {
  readonly unitIds: readonly string[]
  readonly holderId: string
  readonly why: SetAsideReason
  readonly until: Day
  readonly note: string
  readonly keeping: Keeping
}
/** The holders whose promises went to other units, and those for whom there is none. */
export type SetAside = { readonly moved: readonly string[]; readonly homeless: readonly string[] }

/** What is left of the days of each unit beside what stands there: a rental runs on, and what follows it is taken. */
const takeWhatIsLeft = statement(
  'take-what-is-left',
  `insert into allotments (unit_id, product_id, centre_id, during, why, holder_id, is_pinned, note)
    select u.id, u.product_id, u.centre_id, left_over, $5, $4, true, $6
    from units u cross join lateral unnest(datemultirange(daterange($2::date, $3::date)) - coalesce(
      (select range_agg(a.during) from allotments a where a.unit_id = u.id and upper(a.during) > $2::date), '{}'::datemultirange)) left_over
    where u.id = any($1::uuid[])`,
)

/**
 * Keeps many units of one stock back at once, under its turn, in as many statements as one unit takes: whoever was promised
 * one of them gets another, or is named. What somebody has in their hands stays theirs, and the days after it are taken.
 */
export async function setManyAside(db: Database, aside: Aside): Promise<SetAside> {
  const { unitIds, holderId, why, until, note, keeping, centreId, productId } = aside
  const stock = { centreId, productId }
  await clearAway(db, stock, keeping, [])
  const displaced = await takePromisesOff(db, unitIds, keeping.today)
  await takeWhatIsLeft(db, unitIds, keeping.today, until, holderId, why, note)
  const toCome = displaced.filter(({ during }) => keeping.today < during.to).toSorted(byClaim)
  const { fleet } = await stockNow(db, stock, keeping)
  const promises = toCome.map(row => ({ ...row, during: fromNowOn(row.during, keeping.today), isPinned: false }))
  const found = rehouse(
    fleet,
    promises.map(({ id, unitId, during }) => ({ id, unitId, during, isMovable: true })),
  )
  await moveAllotments(db, movesIn(found.unitOf, promises), keeping.today)
  const placed = promises.flatMap(({ id, at, ...row }) => {
    const unitId = found.unitOf.get(id)
    return unitId === undefined ? [] : [{ ...row, unitId }]
  })
  if (placed.length > 0) await db.insert(allotments).values(placed)
  const none = new Set(found.homeless)
  const holders = (isHomeless: boolean) =>
    promises.filter(({ id }) => none.has(id) === isHomeless).map(one => one.holderId)
  return { moved: holders(false), homeless: holders(true) }
}

/** Promises leave these units, also those that a unit was prepared for: it is not given to them. */
const takePromisesOff = (db: Database, unitIds: readonly string[], today: Day): Promise<Allotment[]> =>
  db
    .delete(allotments)
    .where(
      and(
        inArray(allotments.unitId, [...unitIds]),
        inArray(allotments.why, [...MOVABLE_REASONS]),
        sql`upper(${allotments.during}) > ${today}::date`,
      ),
    )
    .returning()

/** Those of the others who have to make room: what was taken off is inserted anew, and moves nowhere. */
function movesIn(unitOf: ReadonlyMap<string, string>, promises: readonly Pick<Allotment, 'id'>[]): readonly Move[] {
  const own = new Set(promises.map(({ id }) => id))
  return [...unitOf].filter(([id]) => !own.has(id)).map(([id, unitId]) => ({ id, unitId }))
}

const PASSING: readonly string[] = PASSING_REASONS
/** A promise to keep comes before what would pass by itself; then who starts first. */
const byClaim = (one: Allotment, other: Allotment): number =>
  Number(PASSING.includes(one.why)) - Number(PASSING.includes(other.why)) ||
  (one.during.from < other.during.from ? -1 : 1)

const fromNowOn = ({ from, to }: Period, today: Day): Period => ({ from: from < today ? today : from, to })

/** Units that were kept back are there again from today on; what has passed stays on the list. Under the stock's turn. */
export const endManyAsides = statement(
  'end-many-asides',
  `with ended as (
    delete from allotments where unit_id = any($1::uuid[]) and why = $2 and upper(during) > $3::date returning *
  )
  insert into allotments (unit_id, product_id, centre_id, during, why, holder_id, is_pinned, note, at)
    select unit_id, product_id, centre_id, daterange(lower(during), $3::date), why, holder_id, is_pinned, note, at
    from ended where lower(during) < $3::date`,
)
