import { randomUUID } from 'node:crypto'
import { asc, eq, inArray, or } from 'drizzle-orm'
import type { Deed } from '#app/acts/act.server.ts'
import type { Vault } from '#app/acts/vault.server.ts'
import type { Database } from '#db/client.server.ts'
import { photos } from '#db/schema/photos.ts'
import type { Pictures } from './photo.input.ts'

type Whose = Pick<typeof photos.$inferSelect, 'personId' | 'centreId' | 'districtId'>
/** Of one of the three. */
type Of = { readonly handOverId: string } | { readonly takeBackId: string } | { readonly visitId: string }

/** Keeps pictures, each sealed to its own row. */
export async function addPhotos(
  { db, vault, actor, now, touch }: Deed,
  whose: Whose,
  of: Of,
  { bodies }: Pictures,
): Promise<void> {
  if (bodies.length === 0) return
  const { personId, centreId, districtId } = whose
  const rows = bodies.map(body => {
    const id = randomUUID()
    const bytes = Buffer.from(body, 'base64').length
    return {
      id,
      personId,
      centreId,
      districtId,
      ...of,
      bodySealed: vault.seal(body, id),
      bytes,
      takenBy: actor.id,
      at: now,
    }
  })
  await db.insert(photos).values(rows)
  for (const { id } of rows) touch({ subject: 'photo', id })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The picture itself, for those who may see the row. */
export async function photoBody(db: Database, vault: Vault, id: string): Promise<Buffer | undefined> {
  if (!UUID.test(id)) return undefined
  const [found] = await db.select({ sealed: photos.bodySealed }).from(photos).where(eq(photos.id, id))
  return found && Buffer.from(vault.open(found.sealed, id), 'base64')
}

type Things = {
  readonly handOverIds?: readonly string[]
  readonly takeBackIds?: readonly string[]
  readonly visitIds?: readonly string[]
}

/** The ids of the photos of hand-overs, take-backs and visits, by what they are of, in the order in which they were taken. */
export async function photosOf(
  db: Database,
  { handOverIds = [], takeBackIds = [], visitIds = [] }: Things,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { id, handOverId, takeBackId, visitId } = photos
  const rows = await db
    .select({ id, handOverId, takeBackId, visitId })
    .from(photos)
    .where(
      or(inArray(handOverId, [...handOverIds]), inArray(takeBackId, [...takeBackIds]), inArray(visitId, [...visitIds])),
    )
    .orderBy(asc(photos.at), asc(id))
  const found = new Map<string, string[]>()
  for (const row of rows) {
    const of = row.handOverId ?? row.takeBackId ?? row.visitId ?? ''
    found.set(of, [...(found.get(of) ?? []), row.id])
  }
  return found
}
