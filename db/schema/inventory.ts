import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { PLACE_KINDS } from '#app/inventory/place.ts'
import { STATES_WITHOUT_A_PLACE, UNIT_STATES } from '#app/inventory/unit.ts'
import type { Day } from '#app/time/day.ts'
import { id, instant, money, oneOf, seenByAll, seenByTheirOwn, word, writtenAt } from '../columns.ts'
import { accounts } from './access.ts'
import { products } from './catalogue.ts'
import { centres, districts } from './districts.ts'

/** Where units lie: rooms, the show room, vans. Each centre has its main ones from its first day (a trigger sees to it). */
export const places = pgTable(
  'places',
  {
    id: id(),
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    kind: word(PLACE_KINDS).notNull(),
    zh: text().notNull(),
    en: text().notNull(),
    /** Where a unit of that kind of place goes by itself. */
    isMain: boolean().notNull().default(false),
    closedAt: instant(),
  },
  t => [
    unique('place_name_is_unique_at_a_centre').on(t.centreId, t.zh),
    uniqueIndex('centre_has_one_main_place_of_a_kind').on(t.centreId, t.kind).where(sql`${t.isMain}`),
    check('place_kind_is_known', oneOf(t.kind, PLACE_KINDS)),
    check('place_has_a_name', sql`length(btrim(${t.zh})) > 0 and length(btrim(${t.en})) > 0`),
    seenByAll('places_are_seen_by_all'),
  ],
)

/** A lot that was bought: what its units have in common. */
export const purchases = pgTable(
  'purchases',
  {
    id: id(),
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'restrict' }),
    supplier: text().notNull().default(''),
    maker: text().notNull().default(''),
    lotNo: text().notNull().default(''),
    /** The number of the medical device registration (注册证), and the last day on which it is valid. */
    registrationNo: text().notNull().default(''),
    registrationEndsOn: date().$type<Day>(),
    boughtOn: date().$type<Day>().notNull(),
    boughtBy: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    at: writtenAt(),
  },
  t => [
    index('purchases_of_a_product').on(t.productId),
    seenByTheirOwn('purchases_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

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
    /** Where it lies: a trigger finds the place that suits its state. Null while it is with a person, missing or gone. */
    placeId: uuid().references(() => places.id, { onDelete: 'restrict' }),
    purchaseId: uuid().references(() => purchases.id, { onDelete: 'restrict' }),
    /** The number that it carried in an older inventory; a scan finds it by that too. */
    formerNo: text(),
    serialNo: text().notNull(),
    boughtOn: date().$type<Day>().notNull(),
    priceFen: money().notNull(),
    releasedAt: instant(),
    /** The last day on which its release label is valid; null for one that has no end. */
    releasedUntil: date().$type<Day>(),
    /** How often it has gone out, and what its meter showed last: what upkeep is counted by. */
    turnovers: integer().notNull().default(0),
    meterHours: integer().notNull().default(0),
    addedAt: writtenAt(),
  },
  t => [
    index('units_of_a_product_at_a_centre').on(t.centreId, t.productId, t.state),
    index('units_of_a_place').on(t.placeId),
    index('units_of_a_centre_by_state').on(t.centreId, t.state),
    index('units_by_serial').on(t.serialNo, t.productId),
    uniqueIndex('former_number_is_unique_at_a_centre').on(t.centreId, t.formerNo),
    check('unit_is_in_exactly_one_place', sql`(${oneOf(t.state, STATES_WITHOUT_A_PLACE)}) = (${t.placeId} is null)`),
    check('unit_counts_from_nothing_up', sql`least(${t.turnovers}, ${t.meterHours}) >= 0`),
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
    fromPlaceId: uuid().references(() => places.id, { onDelete: 'restrict' }),
    toPlaceId: uuid().references(() => places.id, { onDelete: 'restrict' }),
    why: text().notNull(),
    /** Null when the house itself moved it. */
    movedBy: uuid().references(() => accounts.id, { onDelete: 'restrict' }),
    /** The movement that this one takes back. */
    undoes: uuid()
      .references((): AnyPgColumn => movements.id, { onDelete: 'restrict' })
      .unique('movement_is_taken_back_once'),
    at: writtenAt(),
  },
  t => [
    index('movements_of_a_unit').on(t.unitId, t.at),
    check('movement_state_is_known', oneOf(t.toState, UNIT_STATES)),
    seenByTheirOwn('movements_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

/**
 * Labels that were printed before anybody knew what they would stick on, and codes that a unit carried before its present
 * one. A tag is claimed when it has a unit.
 */
export const tags = pgTable(
  'tags',
  {
    code: text().primaryKey(),
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    unitId: uuid().references(() => units.id, { onDelete: 'restrict' }),
    printedAt: writtenAt(),
    claimedAt: instant(),
    claimedBy: uuid().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  t => [
    index('tags_of_a_unit').on(t.unitId),
    index('tags_of_a_centre').on(t.centreId, t.printedAt),
    check('tag_is_claimed_for_a_unit', sql`(${t.unitId} is null) = (${t.claimedAt} is null)`),
    seenByAll('tags_are_seen_by_all'),
  ],
)
