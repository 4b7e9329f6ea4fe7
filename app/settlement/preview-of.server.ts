import { isApproved } from '#app/programmes/drafting/draft.ts'
import { type ProgrammeRow, programmesOf } from '#app/programmes/programmes.server.ts'
import type { Database } from '#db/client.server.ts'
import { pastRentals } from './past-rentals.server.ts'
import { type Preview, previewFor } from './preview.ts'
import { daysOfMonth } from './preview-month.ts'

/** What the rentals of a month would have cost under a version, as far as the reader sees them. */
export async function previewOf(db: Database, version: ProgrammeRow, month: string): Promise<Preview> {
  const { districtId } = version
  const past = await pastRentals(db, { districtId, days: daysOfMonth(month) })
  const versions = (await programmesOf(db, districtId)).filter(isApproved)
  return previewFor(version, { ...past, versions })
}
