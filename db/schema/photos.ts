import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { MOST_PHOTO_BYTES } from '#app/delivery/photo.ts'
import { id, instant, seenByTheirOwn } from '../columns.ts'
import { handOvers, stopVisits, takeBacks } from './delivery.ts'
import { byAccount } from './of-centre.ts'
import { theirs } from './theirs.ts'

/** What a device looked like, or how it stands, when it was given, fetched, or could not be. Sealed: it may show a home. */
export const photos = pgTable(
  'photos',
  {
    id: id(),
    ...theirs,
    handOverId: uuid().references(() => handOvers.id, { onDelete: 'restrict' }),
    takeBackId: uuid().references(() => takeBacks.id, { onDelete: 'restrict' }),
    visitId: uuid().references(() => stopVisits.id, { onDelete: 'restrict' }),
    /** A JPEG without anything about where and by which camera it was taken, sealed. */
    bodySealed: text().notNull(),
    bytes: integer().notNull(),
    takenBy: byAccount(),
    at: instant().notNull(),
  },
  t => [
    index('photos_of_a_hand_over').on(t.handOverId),
    index('photos_of_a_take_back').on(t.takeBackId),
    index('photos_of_a_visit').on(t.visitId),
    check('photo_is_of_one_thing', sql`num_nonnulls(${t.handOverId}, ${t.takeBackId}, ${t.visitId}) = 1`),
    check('photo_is_small', sql`${t.bytes} between 1 and ${sql.raw(String(MOST_PHOTO_BYTES))}`),
    seenByTheirOwn('photos_are_seen_by_their_own', { person: t.personId, centre: t.centreId, district: t.districtId }),
  ],
)
