import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant, seenByTheirOwn, writtenAt } from '../columns.ts'
import { units } from './inventory.ts'
import { rentals } from './rental.ts'
import { theirs } from './theirs.ts'

/** A renter's word that something is wrong with the device. */
export const faultReports = pgTable(
  'fault_reports',
  {
    id: id(),
    rentalId: uuid()
      .notNull()
      .references(() => rentals.id, { onDelete: 'restrict' }),
    unitId: uuid()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    ...theirs,
    text: text().notNull(),
    reportedAt: writtenAt(),
    answeredAt: instant(),
    answer: text(),
  },
  t => [
    index('fault_reports_of_a_centre').on(t.centreId, t.reportedAt),
    index('fault_reports_of_a_unit').on(t.unitId, t.reportedAt),
    index('fault_reports_of_a_rental').on(t.rentalId, t.reportedAt),
    check('fault_is_described', sql`length(btrim(${t.text})) between 2 and 1000`),
    check('fault_is_answered_with_words', sql`(${t.answeredAt} is null) = (${t.answer} is null)`),
    seenByTheirOwn('faults_are_seen_by_their_own', { person: t.personId, centre: t.centreId, district: t.districtId }),
  ],
)
