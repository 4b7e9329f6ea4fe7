import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { PROOF_KINDS, PROOF_STATES } from '#app/eligibility/proof.ts'
import { TRAIT_VALUES, TRAITS } from '#app/eligibility/trait.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import type { Day } from '#app/time/day.ts'
import { id, instant, oneOf, seenWithThePerson, word, writtenAt } from '../columns.ts'
import { accounts } from './access.ts'
import { districts } from './districts.ts'
import { people } from './people.ts'

/** A paper or card that a person has shown. The number is sealed; no picture is kept. */
export const proofs = pgTable(
  'proofs',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    kind: word(PROOF_KINDS).notNull(),
    state: word(PROOF_STATES).notNull().default('shown'),
    numberSealed: text(),
    numberTail: text(),
    validFrom: date().$type<Day>(),
    validUntil: date().$type<Day>(),
    shownAt: writtenAt(),
    checkedAt: instant(),
    checkedBy: uuid().references(() => accounts.id, { onDelete: 'restrict' }),
    refusedBecause: text(),
  },
  t => [
    index('proofs_of_a_person').on(t.personId),
    check('proof_kind_is_known', oneOf(t.kind, PROOF_KINDS)),
    check('proof_state_is_known', oneOf(t.state, PROOF_STATES)),
    check(
      'proof_is_checked_by_somebody',
      sql`(${t.state} = 'shown') = (${t.checkedAt} is null) and (${t.checkedAt} is null) = (${t.checkedBy} is null)`,
    ),
    check('proof_is_refused_for_a_reason', sql`(${t.state} = 'refused') = (${t.refusedBecause} is not null)`),
    check('proof_ends_after_it_begins', sql`${t.validUntil} > ${t.validFrom}`),
    seenWithThePerson('proofs_are_seen_by_their_own', t),
  ],
)

/** Who a person counts as, from a day until a day, on the strength of a verified proof. No two at once. */
export const personClasses = pgTable(
  'person_classes',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    userClass: word(USER_CLASSES).notNull(),
    fromOn: date().$type<Day>().notNull(),
    /** First day on which it no longer holds. */
    untilOn: date().$type<Day>().notNull(),
    proofId: uuid()
      .notNull()
      .references(() => proofs.id, { onDelete: 'restrict' }),
    decidedBy: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    decidedAt: writtenAt(),
  },
  t => [
    index('classes_of_a_person').on(t.personId),
    check('person_class_is_known', oneOf(t.userClass, USER_CLASSES)),
    check('person_class_ends_after_it_begins', sql`${t.fromOn} < ${t.untilOn}`),
    seenWithThePerson('classes_are_seen_by_their_own', t),
  ],
)

/** What else programmes ask about a person, from a day until a day, as somebody of the staff has seen it. */
export const personTraits = pgTable(
  'person_traits',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    trait: word(TRAITS).notNull(),
    value: text().notNull(),
    fromOn: date().$type<Day>().notNull(),
    untilOn: date().$type<Day>().notNull(),
    decidedBy: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    decidedAt: writtenAt(),
  },
  t => [
    index('traits_of_a_person').on(t.personId),
    check(
      'trait_has_a_value_that_is_known',
      sql.join(
        TRAITS.map(trait => sql`(${t.trait} = ${sql.raw(`'${trait}'`)} and ${oneOf(t.value, TRAIT_VALUES[trait])})`),
        sql` or `,
      ),
    ),
    check('trait_ends_after_it_begins', sql`${t.fromOn} < ${t.untilOn}`),
    seenWithThePerson('traits_are_seen_by_their_own', t),
  ],
)
