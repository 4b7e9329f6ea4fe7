import { sql } from 'drizzle-orm'
import { addDays, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { recallNotices, recalls, recallUnits } from '#db/schema/recalls.ts'
import { at } from './moment.ts'
import type { StageCentre } from './stage.server.ts'

type Named = {
  readonly unitId: string
  readonly productId: string
  readonly serialNo: string
  readonly state: string
}
type Renter = {
  readonly unitId: string
  readonly personId: string
  readonly centreId: string
  readonly districtId: string
  readonly isCurrent: boolean
}

const WHY = {
  zh: '厂家通知：这一批的固定卡扣可能松脱，请停用检查。',
  en: 'The maker says that the clip of this lot may come loose; stop using it until it is checked.',
}
const MOST_UNITS = 3

/** One open recall: of a product of which some are with people and one stands idle on the shelf. */
export async function writeRecall(db: Database, centre: StageCentre, today: Day): Promise<void> {
  const named = await unitsToName(db, centre, today)
  const productId = named[0]?.productId
  if (!productId) return
  const startedAt = at(addDays(today, -1), '09:05')
  const whose = { centreId: centre.id, districtId: centre.districtId }
  const notice = { noticeNo: `ZH-${today.slice(0, 4)}-017`, serials: named.map(({ serialNo }) => serialNo), ...WHY }
  const [recall] = await db
    .insert(recalls)
    .values({ ...whose, productId, ...notice, startedBy: centre.staff.manager, startedAt })
    .returning({ id: recalls.id })
  if (!recall) return
  await db.insert(recallUnits).values(named.map(({ unitId }) => ({ recallId: recall.id, unitId, ...whose })))
  const idle = named.filter(({ state }) => state === 'ready')
  const during = { from: today, to: addDays(today, 366) }
  const kept = { productId, centreId: centre.id, during, why: 'recall' as const, holderId: recall.id, isPinned: true }
  if (idle.length > 0)
    await db.insert(allotments).values(idle.map(({ unitId }) => ({ unitId, ...kept, note: notice.noticeNo })))
  const told = await rentersOf(
    db,
    named.map(({ unitId }) => unitId),
  )
  await db.insert(recallNotices).values(
    told.map((renter, i) => ({
      ...{ ...renter, recallId: recall.id, toldAt: startedAt },
      ...(i === 0 ? { reachedAt: at(addDays(today, -1), '10:20'), reachedBy: centre.staff.desk } : {}),
    })),
  )
}

/** Not what is tried first: the product that most people have, with those of it that nobody waits for. */
async function unitsToName(db: Database, centre: StageCentre, today: Day): Promise<readonly Named[]> {
  const { rows } = (await db.execute(sql`
    with chosen as (
      select u.product_id from units u join products p on p.id = u.product_id
      where u.centre_id = ${centre.id} and p.code !~ '^C(01|09|12)'
      group by u.product_id, p.code
      having count(*) filter (where u.state = 'out') > 0
      order by count(*) filter (where u.state = 'ready') > 1 desc, count(*) filter (where u.state = 'out') desc, p.code desc
      limit 1
    )
    select u.id as "unitId", u.product_id as "productId", u.serial_no as "serialNo", u.state
    from units u join chosen using (product_id)
    where u.centre_id = ${centre.id} and (u.state = 'out' or (u.state = 'ready' and not exists (
      select from allotments a where a.unit_id = u.id and upper(a.during) > ${today}::date)))
    order by u.state, u.serial_no limit ${MOST_UNITS}`)) as unknown as { rows: Named[] }
  return rows
}

async function rentersOf(db: Database, unitIds: readonly string[]): Promise<readonly Renter[]> {
  const { rows } = (await db.execute(sql`
    select distinct on (r.unit_id, r.person_id) r.unit_id as "unitId", r.person_id as "personId", r.centre_id as "centreId",
      r.district_id as "districtId", r.state = 'running' as "isCurrent"
    from rentals r where r.unit_id in ${unitIds}
    order by r.unit_id, r.person_id, (r.state = 'running') desc`)) as unknown as { rows: Renter[] }
  return rows
}
