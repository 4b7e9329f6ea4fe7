import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { UNIT_STATES } from '#app/inventory/unit.ts'
import type { Day } from '#app/time/day.ts'
import { id, instant, money, oneOf, seenByAll, seenByTheirOwn, word, writtenAt } from '../columns.ts'
import { accounts } from './access.ts'
import { products } from './catalogue.ts'
import { centres, districts } from './districts.ts'

/** The thing with a tag on it. `releasedAt` stands exactly while the unit is clean, whole and may go out. */
export const units = pgTable(
  'units',
  {
    id: id(),
    code: text().notNull().unique('unit_code_is_unique'),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'restrict' }),
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    state: word(UNIT_STATES).notNull().default('received'),
    serialNo: text().notNull(),
    boughtOn: date().$type<Day>().notNull(),
    priceFen: money().notNull(),
    releasedAt: instant(),
    addedAt: writtenAt(),
  },
  t => [
    index('units_of_a_product_at_a_centre').on(t.centreId, t.productId, t.state),
    check('unit_state_is_known', oneOf(t.state, UNIT_STATES)),
    check(
      'unit_is_released_exactly_while_it_is_ready_or_out',
      sql`(${t.state} in ('ready', 'out')) = (${t.releasedAt} is not null)`,
    ),
    seenByAll('units_are_seen_by_all'),
  ],
)

/** Each change of a unit's state or place. Append-only. */
export const movements = pgTable(
  'movements',
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    fromState: word(UNIT_STATES),
    toState: word(UNIT_STATES).notNull(),
    why: text().notNull(),
    /** Null when the house itself moved it. */
    movedBy: uuid().references(() => accounts.id, { onDelete: 'restrict' }),
    at: writtenAt(),
  },
  t => [
    index('movements_of_a_unit').on(t.unitId, t.at),
    check('movement_state_is_known', oneOf(t.toState, UNIT_STATES)),
    seenByTheirOwn('movements_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)
