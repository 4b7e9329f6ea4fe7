import { and, asc, desc, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { Actor } from '#app/acts/actor.ts'
import { addDays, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { programmes } from '#db/schema/programmes.ts'
import { prepared } from '#db/statement.server.ts'
import { versionPhaseOn } from './phase.ts'
import type { Programme } from './programme.ts'

export type ProgrammeRow = typeof programmes.$inferSelect

const day = sql.placeholder('day')
const isInForce = and(
  isNotNull(programmes.approvedAt),
  lte(programmes.firstOn, day),
  or(isNull(programmes.untilOn), gt(programmes.untilOn, day)),
)
const shown = {
  id: programmes.id,
  code: programmes.code,
  version: programmes.version,
  kind: programmes.kind,
  payer: programmes.payer,
  zh: programmes.zh,
  en: programmes.en,
  isExample: programmes.isExample,
  firstOn: programmes.firstOn,
  untilOn: programmes.untilOn,
  rules: programmes.rules,
}

const inForce = prepared('programmes-on', db =>
  db
    .select(shown)
    .from(programmes)
    .where(and(eq(programmes.districtId, sql.placeholder('districtId')), isInForce))
    .orderBy(asc(programmes.code)),
)

/** The versions that a district has in force on a day, one of each programme. Drafts decide nothing. */
export const programmesOn = (db: Database, districtId: string, day: Day): Promise<readonly Programme[]> =>
  inForce(db, { districtId, day })

/** Every version of every programme of a district, drafts included: the newest of each first. */
export const programmesOf = (db: Database, districtId: string): Promise<readonly ProgrammeRow[]> =>
  db
    .select()
    .from(programmes)
    .where(eq(programmes.districtId, districtId))
    .orderBy(asc(programmes.code), desc(programmes.version))

/** A version as pages show it on a day: where it stands, and its last day. */
export const shownOn = (today: Day) => (row: ProgrammeRow) => ({
  ...row,
  phase: versionPhaseOn(today, row),
  lastOn: row.untilOn && addDays(row.untilOn, -1),
})

/** The version that a next one begins with: the last that is approved, else the last that was proposed. */
export async function latestOf(db: Database, districtId: string, code: string): Promise<ProgrammeRow | undefined> {
  const versions = (await programmesOf(db, districtId)).filter(one => one.code === code)
  return versions.find(({ approvedAt }) => approvedAt !== null) ?? versions[0]
}

/**
 * Locks every version of a district, so that two people decide one after the other: what one approves, the other stacks
 * upon. Bookings, which only point to a version, do not wait.
 */
export const lockProgrammes = (db: Database, districtId: string): Promise<readonly ProgrammeRow[]> =>
  db
    .select()
    .from(programmes)
    .where(eq(programmes.districtId, districtId))
    .orderBy(asc(programmes.code), asc(programmes.version))
    .for('no key update')

export async function programmeById(db: Database, id: string): Promise<ProgrammeRow | undefined> {
  const [found] = await db.select().from(programmes).where(eq(programmes.id, id))
  return found
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A version by the id in an address, if it is of the reader's district; who belongs to none reads them all. */
export async function versionFor(db: Database, { districtId }: Actor, id = ''): Promise<ProgrammeRow | undefined> {
  const found = ID.test(id) ? await programmeById(db, id) : undefined
  return districtId === null || districtId === found?.districtId ? found : undefined
}

type Approval = Pick<ProgrammeRow, 'untilOn' | 'approvedBy' | 'approvedAt'>
export async function approveProgramme(db: Database, id: string, approval: Approval): Promise<void> {
  await db.update(programmes).set(approval).where(eq(programmes.id, id))
}

export async function withdrawProgramme(db: Database, id: string, withdrawnAt: Date): Promise<void> {
  await db.update(programmes).set({ withdrawnAt }).where(eq(programmes.id, id))
}

export async function endProgramme(db: Database, id: string, untilOn: Day): Promise<void> {
  await db.update(programmes).set({ untilOn }).where(eq(programmes.id, id))
}

export async function addProgramme(db: Database, row: typeof programmes.$inferInsert): Promise<string> {
  const [added] = await db.insert(programmes).values(row).returning({ id: programmes.id })
  if (!added) throw new Error('the database kept no programme')
  return added.id
}
