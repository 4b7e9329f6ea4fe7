import { uuid } from 'drizzle-orm/pg-core'
import { centres, districts } from './districts.ts'
import { people } from './people.ts'

/** Whom a row is about, where it happened and who answers for it: what row-level security reads (`seenByTheirOwn`). */
export const theirs = {
  personId: uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'restrict' }),
  centreId: uuid()
    .notNull()
    .references(() => centres.id, { onDelete: 'restrict' }),
  districtId: uuid()
    .notNull()
    .references(() => districts.id, { onDelete: 'restrict' }),
}
