import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { CARE_CODE_TRIES, CONSENT_SHOWN, IDENTITY_SHOWN } from '#app/access/care/care.ts'
import { CARE_SCOPES } from '#app/acts/acting-for.ts'
import type { Day } from '#app/time/day.ts'
import { id, instant, oneOf, seenWithThePerson, word } from '../columns.ts'
import { districts } from './districts.ts'
import { byAccount, byAccountLater } from './of-centre.ts'
import { people } from './people.ts'

const scopes = sql.raw(`array[${CARE_SCOPES.map(one => `'${one}'`).join(', ')}]`)
const tries = sql.raw(String(CARE_CODE_TRIES))

/**
 * Somebody lets another act for them: how far, and until when. Named by phone; it opens something only once the account
 * of that phone has said the code that the person handed over.
 */
export const careConsents = pgTable(
  'care_consents',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    carerPhone: text().notNull(),
    /** As the person calls them. */
    carerName: text().notNull(),
    carerId: byAccountLater(),
    scopes: text({ enum: CARE_SCOPES }).array().notNull(),
    fromOn: date().$type<Day>().notNull(),
    untilOn: date().$type<Day>().notNull(),
    /** To be handed over by the person; gone once it was said. */
    codeSealed: text(),
    tries: smallint().notNull().default(0),
    /** The person's own account, or the member of staff who witnessed it. */
    givenBy: byAccount(),
    givenAt: instant().notNull(),
    /** Both at the desk, neither online. */
    identityShown: word(IDENTITY_SHOWN),
    consentShown: word(CONSENT_SHOWN),
    acceptedAt: instant(),
    endedAt: instant(),
    endedBy: byAccountLater(),
  },
  t => [
    index('care_consents_of_a_person').on(t.personId),
    index('care_consents_of_a_phone').on(t.carerPhone),
    index('care_consents_of_a_carer').on(t.carerId),
    check('care_covers_what_is_known_and_seeing', sql`${t.scopes} <@ ${scopes} and 'see' = any(${t.scopes})`),
    check(
      'care_ends_after_it_begins_and_within_a_year',
      sql`${t.untilOn} > ${t.fromOn} and ${t.untilOn} <= ${t.fromOn} + interval '1 year'`,
    ),
    check('carer_is_named_by_a_mobile_phone', sql`${t.carerPhone} ~ '^1[3-9][0-9]{9}$'`),
    check('carer_has_a_name', sql`length(btrim(${t.carerName})) between 1 and 60`),
    check('care_code_is_tried_five_times_at_most', sql`${t.tries} between 0 and ${tries}`),
    check('care_identity_shown_is_known', oneOf(t.identityShown, IDENTITY_SHOWN)),
    check('care_consent_shown_is_known', oneOf(t.consentShown, CONSENT_SHOWN)),
    check(
      'care_given_at_the_desk_says_what_was_shown',
      sql`num_nonnulls(${t.identityShown}, ${t.consentShown}) in (0, 2)`,
    ),
    check('care_is_accepted_by_an_account', sql`(${t.acceptedAt} is null) = (${t.carerId} is null)`),
    check('care_code_is_gone_once_said', sql`(${t.acceptedAt} is null) = (${t.codeSealed} is not null)`),
    check('care_is_ended_by_somebody', sql`(${t.endedAt} is null) = (${t.endedBy} is null)`),
    check('care_is_ended_after_it_is_given', sql`${t.endedAt} >= ${t.givenAt}`),
    seenWithThePerson('care_consents_are_seen_with_the_person', t),
  ],
)
