import { uuid } from 'drizzle-orm/pg-core'
import { units } from './inventory.ts'
import { ofCentre } from './of-centre.ts'

/** The unit that a row is about, at its centre. */
export const ofUnit = {
  unitId: uuid()
    .notNull()
    .references(() => units.id, { onDelete: 'restrict' }),
  ...ofCentre,
}
