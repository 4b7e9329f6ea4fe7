import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { API_SCOPES } from '#app/access/api-scope.ts'
import { ROLES } from '#app/acts/actor.ts'
import { CONTRASTS, LANGUAGES, SIZES } from '#app/people/reader.ts'
import { id, instant, oneOf, seenByTheHouse, seenWhen, word, writtenAt } from '../columns.ts'
import { centres, districts } from './districts.ts'
import { people } from './people.ts'

const among = (words: readonly string[]) => sql.raw(`array[${words.map(one => `'${one}'`).join(', ')}]`)

/** Who can sign in: residents by phone, staff and officers by e-mail. */
export const accounts = pgTable(
  'accounts',
  {
    id: id(),
    name: text().notNull(),
    email: text().unique('account_email_is_unique'),
    phone: text().unique('account_phone_is_unique'),
    passwordHash: text(),
    roles: text({ enum: ROLES }).array().notNull(),
    personId: uuid()
      .references(() => people.id, { onDelete: 'restrict' })
      .unique('person_has_one_account'),
    centreId: uuid().references(() => centres.id, { onDelete: 'restrict' }),
    districtId: uuid().references(() => districts.id, { onDelete: 'restrict' }),
    disabledAt: instant(),
    addedAt: writtenAt(),
    /** How they read, on any device; messages to them are in the same language. Null where they never chose. */
    language: word(LANGUAGES),
    size: word(SIZES),
    contrast: word(CONTRASTS),
  },
  t => [
    check('account_language_is_known', oneOf(t.language, LANGUAGES)),
    check('account_size_is_known', oneOf(t.size, SIZES)),
    check('account_contrast_is_known', oneOf(t.contrast, CONTRASTS)),
    check('account_roles_are_known', sql`${t.roles} <@ ${among(ROLES)} and cardinality(${t.roles}) > 0`),
    check('account_signs_in_by_phone_or_by_e_mail', sql`num_nonnulls(${t.phone}, ${t.email}) = 1`),
    check('account_with_e_mail_has_a_password', sql`(${t.email} is null) = (${t.passwordHash} is null)`),
    seenWhen(
      'accounts_are_seen_by_colleagues',
      sql`sight_scope() = 'system' or ${t.centreId} = sight_centre() or ${t.personId} = sight_person()`,
    ),
  ],
)

/** A one-time code, hashed. Five tries, ten minutes. */
export const signInCodes = pgTable(
  'sign_in_codes',
  {
    id: id(),
    phone: text().notNull(),
    codeHash: text().notNull(),
    tries: smallint().notNull().default(0),
    askedAt: writtenAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  t => [
    index('sign_in_codes_of_a_phone').on(t.phone, t.askedAt),
    check('sign_in_code_is_tried_five_times_at_most', sql`${t.tries} between 0 and 5`),
    seenByTheHouse('codes_are_for_the_house'),
  ],
)

/** A signed-in browser. The cookie holds the only copy of the identifier; the row holds its hash. */
export const sessions = pgTable(
  'sessions',
  {
    idHash: text().primaryKey(),
    accountId: uuid().references(() => accounts.id, { onDelete: 'cascade' }),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    expiresAt: instant().notNull(),
  },
  t => [
    index('sessions_of_an_account').on(t.accountId),
    index('sessions_that_end').on(t.expiresAt),
    seenByTheHouse('sessions_are_for_the_house'),
  ],
)

/** A key for another program. Stored as a hash; its first letters help people to tell tokens apart. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: id(),
    name: text().notNull(),
    tokenHash: text().notNull().unique('api_token_is_unique'),
    start: text().notNull(),
    scopes: text({ enum: API_SCOPES }).array().notNull(),
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    addedAt: writtenAt(),
    revokedAt: instant(),
  },
  t => [
    check('api_scopes_are_known', sql`${t.scopes} <@ ${among(API_SCOPES)} and cardinality(${t.scopes}) > 0`),
    seenWhen('tokens_are_seen_by_their_centre', sql`sight_scope() = 'system' or ${t.centreId} = sight_centre()`),
  ],
)
