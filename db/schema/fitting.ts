import { sql } from 'drizzle-orm'
import { check, date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { FITTING_OUTCOMES } from '#app/fitting/fitting.ts'
import type { Day } from '#app/time/day.ts'
import { id, instant, oneOf, seenByTheirOwn, word, writtenAt } from '../columns.ts'
import { accounts } from './access.ts'
import { categories, products } from './catalogue.ts'
import { theirs } from './theirs.ts'

/** A fitter's finding for one person and one category, signed. A finished fitting never changes: a new one follows. */
export const fittings = pgTable(
  'fittings',
  {
    id: id(),
    ...theirs,
    categoryId: uuid()
      .notNull()
      .references(() => categories.id, { onDelete: 'restrict' }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'restrict' }),
    /** Millimetres and kilograms by the words of `BODY_MEASUREMENTS`. */
    measurements: jsonb().$type<{ readonly [measurement: string]: number }>().notNull(),
    /** Millimetres, or yes and no, by the words of `HOME_LIMITS`. */
    home: jsonb().$type<{ readonly [limit: string]: number | boolean }>().notNull(),
    outcome: word(FITTING_OUTCOMES).notNull(),
    advice: text().notNull(),
    signedName: text().notNull(),
    /** PNG as a data URL when the name was drawn; null when it was typed and ticked. */
    signatureDrawn: text(),
    fittedOn: date().$type<Day>().notNull(),
    /** First day on which it no longer holds. */
    validUntil: date().$type<Day>().notNull(),
    fittedBy: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    at: writtenAt(),
  },
  t => [
    index('fittings_of_a_person').on(t.personId, t.categoryId),
    check('fitting_outcome_is_known', oneOf(t.outcome, FITTING_OUTCOMES)),
    check('fitting_is_signed', sql`length(btrim(${t.signedName})) > 0`),
    check('fitting_holds_for_some_time', sql`${t.fittedOn} < ${t.validUntil}`),
    seenByTheirOwn('fittings_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)

/** A manager's recorded word that a person may have a category's device without a fitting. */
export const fittingWaivers = pgTable(
  'fitting_waivers',
  {
    id: id(),
    ...theirs,
    categoryId: uuid()
      .notNull()
      .references(() => categories.id, { onDelete: 'restrict' }),
    because: text().notNull(),
    waivedBy: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    waivedOn: date().$type<Day>().notNull(),
    validUntil: date().$type<Day>().notNull(),
    at: instant().notNull(),
  },
  t => [
    index('fitting_waivers_of_a_person').on(t.personId, t.categoryId),
    check('waiver_has_a_reason', sql`length(btrim(${t.because})) >= 4`),
    check('waiver_holds_for_some_time', sql`${t.waivedOn} < ${t.validUntil}`),
    seenByTheirOwn('waivers_are_seen_by_their_own', { person: t.personId, centre: t.centreId, district: t.districtId }),
  ],
)
