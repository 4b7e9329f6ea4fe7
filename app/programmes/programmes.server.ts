import { and, asc, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { programmeRates, programmes } from '#db/schema/programmes.ts'
import { prepared } from '#db/statement.server.ts'
import type { RateInForce } from './programme.ts'

export type Programme = typeof programmes.$inferSelect
type Rate = typeof programmeRates.$inferSelect
export type ProgrammeWithRates = Programme & { readonly rates: readonly Rate[] }

const day = sql.placeholder('day')
const isInForce = and(lte(programmes.firstOn, day), or(isNull(programmes.untilOn), gt(programmes.untilOn, day)))

const inForce = prepared('rates-in-force', db =>
  db
    .select({
      programmeId: programmes.id,
      code: programmes.code,
      version: programmes.version,
      kind: programmes.kind,
      payer: programmes.payer,
      zh: programmes.zh,
      en: programmes.en,
      isExample: programmes.isExample,
      userClass: programmeRates.userClass,
      shareBp: programmeRates.shareBp,
    })
    .from(programmes)
    .innerJoin(programmeRates, eq(programmeRates.programmeId, programmes.id))
    .where(and(eq(programmes.districtId, sql.placeholder('districtId')), isInForce))
    .orderBy(asc(programmes.code), asc(programmeRates.userClass)),
)

/** What a district's programmes take off the list rent on a day: one row for each programme and class. */
export const ratesInForce = (db: Database, districtId: string, day: Day): Promise<readonly RateInForce[]> =>
  inForce(db, { districtId, day })

/** Every version of every programme of a district: the newest of each first. */
export async function programmesOf(db: Database, districtId: string): Promise<readonly ProgrammeWithRates[]> {
  const found = await db
    .select()
    .from(programmes)
    .where(eq(programmes.districtId, districtId))
    .orderBy(asc(programmes.code), desc(programmes.version))
  const rates = await db
    .select({ rate: programmeRates })
    .from(programmeRates)
    .innerJoin(programmes, eq(programmes.id, programmeRates.programmeId))
    .where(eq(programmes.districtId, districtId))
  return found.map(programme => ({
    ...programme,
    rates: rates.map(({ rate }) => rate).filter(rate => rate.programmeId === programme.id),
  }))
}

/** Locks the versions of a programme in the order of their numbers, so that two managers announce one after the other. */
export const versionsOf = (db: Database, districtId: string, code: string): Promise<readonly Programme[]> =>
  db
    .select()
    .from(programmes)
    .where(and(eq(programmes.districtId, districtId), eq(programmes.code, code)))
    .orderBy(asc(programmes.version))
    .for('update')

export async function endProgramme(db: Database, id: string, untilOn: Day): Promise<void> {
  await db.update(programmes).set({ untilOn }).where(eq(programmes.id, id))
}

export async function addProgramme(
  db: Database,
  row: typeof programmes.$inferInsert,
  rates: readonly Omit<Rate, 'programmeId'>[],
): Promise<string> {
  const [added] = await db.insert(programmes).values(row).returning({ id: programmes.id })
  if (!added) throw new Error('the database kept no programme')
  if (rates.length > 0) await db.insert(programmeRates).values(rates.map(rate => ({ ...rate, programmeId: added.id })))
  return added.id
}
