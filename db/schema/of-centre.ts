import { uuid } from 'drizzle-orm/pg-core'
import { accounts } from './access.ts'
import { centres, districts } from './districts.ts'

/** Where something happened and who answers for it: what row-level security reads. */
export const ofCentre = {
  centreId: uuid()
    .notNull()
    .references(() => centres.id, { onDelete: 'restrict' }),
  districtId: uuid()
    .notNull()
    .references(() => districts.id, { onDelete: 'restrict' }),
}

/** The member of staff who did it. */
export const byAccount = () =>
  uuid()
    .notNull()
    .references(() => accounts.id, { onDelete: 'restrict' })

/** The one who did it, where nobody has yet. */
export const byAccountLater = () => uuid().references(() => accounts.id, { onDelete: 'restrict' })
