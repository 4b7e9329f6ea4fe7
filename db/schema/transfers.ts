import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { TRANSFER_STATES } from '#app/inventory/transfer.ts'
import { id, instant, oneOf, seenByAll, seenWhen, word } from '../columns.ts'
import { accounts } from './access.ts'
import { centres, districts } from './districts.ts'
import { units } from './inventory.ts'

/** Units that one centre gives to another. Both see it: the sender's columns are its own, the receiver reads by policy. */
export const transfers = pgTable(
  'transfers',
  {
    id: id(),
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    toCentreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    state: word(TRANSFER_STATES).notNull().default('sent'),
    sentBy: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    sentAt: instant().notNull(),
    endedBy: uuid().references(() => accounts.id, { onDelete: 'restrict' }),
    endedAt: instant(),
  },
  t => [
    index('transfers_from_a_centre').on(t.centreId, t.sentAt),
    index('transfers_to_a_centre').on(t.toCentreId, t.sentAt),
    check('transfer_state_is_known', oneOf(t.state, TRANSFER_STATES)),
    check('transfer_goes_to_another_centre', sql`${t.centreId} <> ${t.toCentreId}`),
    check('transfer_has_ended_when_it_is_not_on_its_way', sql`(${t.state} = 'sent') = (${t.endedAt} is null)`),
    seenWhen(
      'transfers_are_seen_by_both_centres',
      sql`may_see(null, ${t.centreId}, ${t.districtId}) or may_see(null, ${t.toCentreId}, null)`,
    ),
  ],
)

export const transferUnits = pgTable(
  'transfer_units',
  {
    transferId: uuid()
      .notNull()
      .references(() => transfers.id, { onDelete: 'restrict' }),
    unitId: uuid()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    /** Null while it is on its way; one that did not arrive is looked for. */
    arrivedAt: instant(),
  },
  t => [
    primaryKey({ name: 'transfer_names_a_unit_once', columns: [t.transferId, t.unitId] }),
    index('transfers_of_a_unit').on(t.unitId),
    seenByAll('transfer_units_are_seen_by_all'),
  ],
)
