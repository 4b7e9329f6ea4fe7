import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { RECALL_OUTCOMES, RECALL_STATES } from '#app/upkeep/recall.ts'
import { id, instant, oneOf, seenByTheirOwn, word } from '../columns.ts'
import { products } from './catalogue.ts'
import { units } from './inventory.ts'
import { byAccount, byAccountLater, ofCentre } from './of-centre.ts'
import { ofUnit } from './of-unit.ts'
import { theirs } from './theirs.ts'

/** A maker or an authority says that some units must not be used: all of a product, of a lot, or by their serial numbers. */
export const recalls = pgTable(
  'recalls',
  {
    id: id(),
    ...ofCentre,
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'restrict' }),
    lotNo: text(),
    serials: text().array(),
    noticeNo: text().notNull(),
    zh: text().notNull(),
    en: text().notNull(),
    /** What it did to those who had reserved: whose promise went to another unit, and whose to none. */
    moved: integer().notNull().default(0),
    endangered: integer().notNull().default(0),
    state: word(RECALL_STATES).notNull().default('open'),
    startedBy: byAccount(),
    startedAt: instant().notNull(),
    closedBy: byAccountLater(),
    closedAt: instant(),
  },
  t => [
    index('recalls_of_a_centre').on(t.centreId, t.startedAt),
    unique('recall_notice_is_taken_up_once_at_a_centre').on(t.centreId, t.noticeNo),
    check('recall_state_is_known', oneOf(t.state, RECALL_STATES)),
    check('recall_says_why', sql`length(btrim(${t.zh})) > 0 and length(btrim(${t.en})) > 0`),
    check('recall_is_closed_by_somebody', sql`(${t.state} = 'closed') = (${t.closedAt} is not null)`),
    seenByTheirOwn('recalls_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

/** A unit that a recall names. While it has no outcome it is not handed over (a gate of the database). */
export const recallUnits = pgTable(
  'recall_units',
  {
    recallId: uuid()
      .notNull()
      .references(() => recalls.id, { onDelete: 'restrict' }),
    ...ofUnit,
    outcome: word(RECALL_OUTCOMES),
    note: text().notNull().default(''),
    settledBy: byAccountLater(),
    settledAt: instant(),
  },
  t => [
    primaryKey({ name: 'recall_names_a_unit_once', columns: [t.recallId, t.unitId] }),
    index('recalls_of_a_unit').on(t.unitId),
    check('recall_outcome_is_known', oneOf(t.outcome, RECALL_OUTCOMES)),
    check('recalled_unit_is_settled_with_an_outcome', sql`(${t.outcome} is null) = (${t.settledAt} is null)`),
    seenByTheirOwn('recalled_units_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

/** Who has, or had, a unit that is recalled, and when they were told. */
export const recallNotices = pgTable(
  'recall_notices',
  {
    id: id(),
    recallId: uuid()
      .notNull()
      .references(() => recalls.id, { onDelete: 'restrict' }),
    unitId: uuid()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    ...theirs,
    /** They have it now; the others had it once. */
    isCurrent: boolean().notNull(),
    toldAt: instant().notNull(),
    reachedAt: instant(),
    reachedBy: byAccountLater(),
  },
  t => [
    unique('person_is_told_once_of_a_recalled_unit').on(t.recallId, t.unitId, t.personId),
    seenByTheirOwn('recall_notices_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)
