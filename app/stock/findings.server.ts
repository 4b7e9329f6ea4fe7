import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { places } from '#db/schema/inventory.ts'
import { adjustmentsOf } from './adjustments.server.ts'
import { resultsOf } from './count-result.ts'
import { countFactsOf, unitNamesOf } from './counts.server.ts'
import { shownFindings } from './shown-finding.ts'
import type { StockTakeRow } from './stock-takes.server.ts'

/** Places by id, the closed ones too: a count may name one that is gone. */
async function placeNamesOf(db: Database, centreId: string) {
  const rows = await db
    .select({ id: places.id, zh: places.zh, en: places.en })
    .from(places)
    .where(eq(places.centreId, centreId))
  return new Map(rows.map(({ id, zh, en }) => [id, { zh, en }]))
}

/** What a count comes to now, with names. */
export async function findingsOf(db: Database, take: StockTakeRow) {
  const findings = resultsOf(await countFactsOf(db, take))
  const ids = findings.flatMap(({ unitId }) => unitId ?? [])
  return shownFindings(findings, await unitNamesOf(db, ids), await placeNamesOf(db, take.centreId))
}

/** What a settled count has changed, with names. */
export async function adjustedOf(db: Database, { id, centreId }: StockTakeRow) {
  const names = await placeNamesOf(db, centreId)
  const rows = await adjustmentsOf(db, id)
  return rows.map(({ fromPlaceId, toPlaceId, ...row }) => ({
    ...row,
    from: names.get(fromPlaceId ?? '') ?? null,
    to: names.get(toPlaceId ?? '') ?? null,
  }))
}
