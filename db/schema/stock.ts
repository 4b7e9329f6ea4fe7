import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { UNIT_STATES } from '#app/inventory/unit.ts'
import { COUNT_RESULTS, STOCK_TAKE_STATES } from '#app/stock/stock-take.ts'
import { id, instant, oneOf, seenByTheirOwn, word, writtenAt } from '../columns.ts'
import { places, units } from './inventory.ts'
import { byAccount, byAccountLater, ofCentre } from './of-centre.ts'

/** A count of a centre, or of one place in it. */
export const stockTakes = pgTable(
  'stock_takes',
  {
    id: id(),
    ...ofCentre,
    /** Null for the whole centre. */
    placeId: uuid().references(() => places.id, { onDelete: 'restrict' }),
    state: word(STOCK_TAKE_STATES).notNull().default('open'),
    /** Those who count do not see what is expected. */
    isBlind: boolean().notNull(),
    openedBy: byAccount(),
    openedAt: instant().notNull(),
    countedBy: byAccountLater(),
    countedAt: instant(),
    signedName: text().notNull().default(''),
    settledBy: byAccountLater(),
    settledAt: instant(),
  },
  t => [
    index('stock_takes_of_a_centre').on(t.centreId, t.openedAt),
    uniqueIndex('one_stock_take_of_a_place_at_a_time')
      .on(t.centreId, sql`coalesce(${t.placeId}, ${t.centreId})`)
      .where(sql`${t.state} in ('open', 'counted')`),
    check('stock_take_state_is_known', oneOf(t.state, STOCK_TAKE_STATES)),
    check('stock_take_is_settled_by_another_person', sql`${t.settledBy} <> ${t.countedBy}`),
    check(
      'stock_take_is_signed_when_it_is_counted',
      sql`(${t.state} in ('counted', 'settled')) <= (${t.countedAt} is not null and ${t.countedBy} is not null
        and length(btrim(${t.signedName})) > 0)`,
    ),
    check('stock_take_is_settled_by_somebody', sql`(${t.state} = 'settled') <= (${t.settledBy} is not null)`),
    seenByTheirOwn('stock_takes_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

/** What should have been there when the count began. */
export const stockTakeExpected = pgTable(
  'stock_take_expected',
  {
    stockTakeId: uuid()
      .notNull()
      .references(() => stockTakes.id, { onDelete: 'restrict' }),
    unitId: uuid()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    ...ofCentre,
    placeId: uuid()
      .notNull()
      .references(() => places.id, { onDelete: 'restrict' }),
    state: word(UNIT_STATES).notNull(),
  },
  t => [
    primaryKey({ name: 'stock_take_expects_a_unit_once', columns: [t.stockTakeId, t.unitId] }),
    seenByTheirOwn('expected_units_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

/** A code that was scanned. Scanning it again changes nothing. */
export const stockTakeCounts = pgTable(
  'stock_take_counts',
  {
    id: id(),
    stockTakeId: uuid()
      .notNull()
      .references(() => stockTakes.id, { onDelete: 'restrict' }),
    ...ofCentre,
    code: text().notNull(),
    /** Null for a tag that nobody knows. */
    unitId: uuid().references(() => units.id, { onDelete: 'restrict' }),
    placeId: uuid()
      .notNull()
      .references(() => places.id, { onDelete: 'restrict' }),
    countedBy: byAccount(),
    at: instant().notNull(),
  },
  t => [
    unique('stock_take_counts_a_code_once').on(t.stockTakeId, t.code),
    check('counted_code_is_a_code', sql`length(${t.code}) between 1 and 100`),
    seenByTheirOwn('counts_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

/** What was changed because of a count, line by line. Append-only. */
export const stockAdjustments = pgTable(
  'stock_adjustments',
  {
    id: id(),
    stockTakeId: uuid()
      .notNull()
      .references(() => stockTakes.id, { onDelete: 'restrict' }),
    ...ofCentre,
    unitId: uuid()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    result: word(COUNT_RESULTS).notNull(),
    fromPlaceId: uuid().references(() => places.id, { onDelete: 'restrict' }),
    toPlaceId: uuid().references(() => places.id, { onDelete: 'restrict' }),
    at: writtenAt(),
  },
  t => [
    unique('stock_take_adjusts_a_unit_once').on(t.stockTakeId, t.unitId),
    check('count_result_is_known', oneOf(t.result, COUNT_RESULTS)),
    seenByTheirOwn('stock_adjustments_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)
