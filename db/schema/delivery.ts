import { sql } from 'drizzle-orm'
import { check, date, index, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { Accessory } from '#app/catalogue/category.ts'
import {
  type AccessoryBack,
  CONTAMINATIONS,
  DAY_PARTS,
  HAND_OVER_CONDITIONS,
  JOB_KINDS,
  STOP_OUTCOMES,
  TAKE_BACK_CONDITIONS,
} from '#app/delivery/job.ts'
import type { Day } from '#app/time/day.ts'
import { id, instant, oneOf, seenByTheirOwn, word, writtenAt } from '../columns.ts'
import { accounts } from './access.ts'
import { reservations } from './booking.ts'
import { places, units } from './inventory.ts'
import { byAccount, ofCentre } from './of-centre.ts'
import { rentals } from './rental.ts'
import { theirs } from './theirs.ts'

/** A driver's day: one van, the stops in their order. */
export const rounds = pgTable(
  'rounds',
  {
    id: id(),
    ...ofCentre,
    on: date().$type<Day>().notNull(),
    driverId: byAccount(),
    vanId: uuid()
      .notNull()
      .references(() => places.id, { onDelete: 'restrict' }),
    plannedAt: writtenAt(),
    /** The load was checked and the van has left. */
    leftAt: instant(),
    endedAt: instant(),
  },
  t => [
    index('rounds_of_a_centre').on(t.centreId, t.on),
    check('round_ends_after_it_left', sql`${t.endedAt} is null or ${t.leftAt} <= ${t.endedAt}`),
    seenByTheirOwn('rounds_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

/** Something to bring, to give out at the centre, or to fetch back, on a day. */
export const jobs = pgTable(
  'jobs',
  {
    id: id(),
    kind: word(JOB_KINDS).notNull(),
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id, { onDelete: 'restrict' }),
    ...theirs,
    on: date().$type<Day>().notNull(),
    /** The part of that day which the person was promised; null while nobody has promised one. */
    dayPart: word(DAY_PARTS),
    /** The round that it is on, and its turn there, from 1. */
    roundId: uuid().references(() => rounds.id, { onDelete: 'restrict' }),
    turn: smallint(),
    doneAt: instant(),
    droppedAt: instant(),
  },
  t => [
    index('jobs_of_a_centre').on(t.centreId, t.on),
    index('jobs_of_a_reservation').on(t.reservationId),
    index('jobs_of_a_round').on(t.roundId, t.turn),
    check('job_has_a_turn_on_its_round', sql`(${t.roundId} is null) = (${t.turn} is null)`),
    check('day_part_is_known', oneOf(t.dayPart, DAY_PARTS)),
    check('job_kind_is_known', oneOf(t.kind, JOB_KINDS)),
    check('job_is_done_or_dropped', sql`num_nonnulls(${t.doneAt}, ${t.droppedAt}) < 2`),
    seenByTheirOwn('jobs_are_seen_by_their_own', { person: t.personId, centre: t.centreId, district: t.districtId }),
  ],
)

/** Each time that somebody stood at the door, and what came of it. Append-only. */
export const stopVisits = pgTable(
  'stop_visits',
  {
    id: id(),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id, { onDelete: 'restrict' }),
    ...theirs,
    outcome: word(STOP_OUTCOMES).notNull(),
    reason: text().notNull().default(''),
    on: date().$type<Day>().notNull(),
    visitedBy: byAccount(),
    at: instant().notNull(),
  },
  t => [
    index('visits_of_a_stop').on(t.jobId, t.at),
    check('stop_outcome_is_known', oneOf(t.outcome, STOP_OUTCOMES)),
    check('stop_that_was_not_done_says_why', sql`${t.outcome} = 'done' or length(btrim(${t.reason})) > 0`),
    seenByTheirOwn('stop_visits_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)

/**
 * A unit given into a person's hands. Two triggers refuse it: `hand_over_needs_a_fitting` and
 * `hand_over_needs_a_released_unit` (and a unit whose last take-back has no passed disinfection is never released).
 */
export const handOvers = pgTable(
  'hand_overs',
  {
    id: id(),
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id, { onDelete: 'restrict' })
      .unique('reservation_is_handed_over_once'),
    ...theirs,
    unitId: uuid()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    on: date().$type<Day>().notNull(),
    /** Which points were looked at, by their words; each one true. */
    checked: jsonb().$type<readonly string[]>().notNull(),
    /** What was shown and tried, by its words. */
    trained: jsonb().$type<readonly string[]>().notNull(),
    /** What was set up and tried at the place where it stands, by its words. */
    commissioned: jsonb().$type<readonly string[]>().notNull().default([]),
    /** What went out with it, counted. */
    accessories: jsonb().$type<readonly Accessory[]>().notNull().default([]),
    condition: word(HAND_OVER_CONDITIONS).notNull().default('good'),
    conditionNote: text().notNull().default(''),
    signedName: text().notNull(),
    signatureDrawn: text(),
    handedOverBy: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    at: instant().notNull(),
  },
  t => [
    index('hand_overs_of_a_unit').on(t.unitId, t.at),
    check('hand_over_condition_is_known', oneOf(t.condition, HAND_OVER_CONDITIONS)),
    check('hand_over_is_signed', sql`length(btrim(${t.signedName})) > 0`),
    seenByTheirOwn('hand_overs_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)

export const takeBacks = pgTable(
  'take_backs',
  {
    id: id(),
    rentalId: uuid()
      .notNull()
      .references(() => rentals.id, { onDelete: 'restrict' })
      .unique('rental_is_taken_back_once'),
    ...theirs,
    unitId: uuid()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    on: date().$type<Day>().notNull(),
    condition: word(TAKE_BACK_CONDITIONS).notNull(),
    contamination: word(CONTAMINATIONS).notNull(),
    /** Each part that went out with it, and how many came back. */
    accessories: jsonb().$type<readonly AccessoryBack[]>().notNull().default([]),
    missing: text().notNull().default(''),
    note: text().notNull().default(''),
    takenBackBy: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    at: instant().notNull(),
  },
  t => [
    index('take_backs_of_a_unit').on(t.unitId, t.at),
    check('take_back_condition_is_known', oneOf(t.condition, TAKE_BACK_CONDITIONS)),
    check('contamination_is_known', oneOf(t.contamination, CONTAMINATIONS)),
    seenByTheirOwn('take_backs_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)
