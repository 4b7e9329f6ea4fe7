import { sql } from 'drizzle-orm'
import { boolean, check, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { CONSENT_PURPOSES } from '#app/people/consent.ts'
import type { Day } from '#app/time/day.ts'
import { id, instant, oneOf, seenWhen, seenWithThePerson, word, writtenAt } from '../columns.ts'
import { districts, streets } from './districts.ts'

/** Somebody who rents, or for whom is rented. Numbers are sealed; their index finds them; the tail is for people's eyes. */
export const people = pgTable(
  'people',
  {
    id: id(),
    name: text().notNull(),
    phone: text().notNull(),
    bornOn: date().$type<Day>(),
    /** Where the person lives and is served. */
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    streetId: uuid().references(() => streets.id, { onDelete: 'restrict' }),
    address: text().notNull().default(''),
    /** Household registered in this city, as far as is known; the proof decides. */
    isLocal: boolean().notNull().default(false),
    idNumberSealed: text(),
    idNumberIndex: text(),
    idNumberTail: text(),
    cardNumberSealed: text(),
    cardNumberIndex: text(),
    /** Those who share it are one household to the programmes; it is the id of one of them. */
    householdId: uuid(),
    addedAt: writtenAt(),
  },
  t => [
    index('people_of_a_household').on(t.householdId).where(sql`${t.householdId} is not null`),
    uniqueIndex('person_is_known_once_by_identity_number').on(t.idNumberIndex),
    index('people_of_a_phone').on(t.phone),
    index('people_of_a_district').on(t.districtId),
    check(
      'identity_number_is_sealed_and_indexed_together',
      sql`num_nonnulls(${t.idNumberSealed}, ${t.idNumberIndex}, ${t.idNumberTail}) in (0, 3)`,
    ),
    check(
      'card_number_is_sealed_and_indexed_together',
      sql`num_nonnulls(${t.cardNumberSealed}, ${t.cardNumberIndex}) in (0, 2)`,
    ),
    check('person_has_a_name', sql`length(btrim(${t.name})) between 1 and 60`),
    seenWhen('people_are_seen_by_themselves_their_centre_and_district', sql`may_see_person(${t.id}, ${t.districtId})`),
  ],
)

/** Consent to one purpose, with the version of the text that was shown. */
export const consents = pgTable(
  'consents',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    purpose: word(CONSENT_PURPOSES).notNull(),
    textVersion: text().notNull(),
    givenAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  t => [
    index('consents_of_a_person').on(t.personId),
    check('consent_purpose_is_known', oneOf(t.purpose, CONSENT_PURPOSES)),
    check('consent_is_withdrawn_after_it_is_given', sql`${t.withdrawnAt} >= ${t.givenAt}`),
    seenWithThePerson('consents_are_seen_by_their_own', t),
  ],
)
