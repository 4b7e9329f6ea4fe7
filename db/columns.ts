import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { bigint, pgPolicy, pgRole, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Fen } from '#app/money/fen.ts'

/** Everything that a request does runs as this role; it owns nothing and may change no table's shape. */
const app = pgRole('fuju_app').existing()

export const id = () => uuid().primaryKey().defaultRandom()
export const money = () => bigint({ mode: 'number' }).$type<Fen>()
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })
export const writtenAt = () => instant().notNull().defaultNow()
export const word = <const Words extends readonly [string, ...string[]]>(words: Words) => text({ enum: words })

/** `state in ('a', 'b')`, spelt from the same tuple that the rules use. */
export const oneOf = (column: SQLWrapper, words: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(words.map(one => `'${one}'`).join(', '))})`

/** Who sees and changes the rows of a table: one rule for reading and for writing. */
export const seenWhen = (name: string, rule: SQL) =>
  pgPolicy(name, { for: 'all', to: app, using: rule, withCheck: rule })

/** Rows about a person: the person, the staff of the centre, the officers of the district, the city. */
export const seenByTheirOwn = (name: string, of: { person?: SQLWrapper; centre?: SQLWrapper; district?: SQLWrapper }) =>
  seenWhen(name, sql`may_see(${of.person ?? sql`null`}, ${of.centre ?? sql`null`}, ${of.district ?? sql`null`})`)

/** Rows that are seen by whoever sees the person: their own, their district, and a centre where they have reserved. */
export const seenWithThePerson = (name: string, of: { personId: SQLWrapper; districtId: SQLWrapper }) =>
  seenWhen(name, sql`may_see_person(${of.personId}, ${of.districtId})`)

/** Rows that only the house itself touches: sign-in, keys, sessions. */
export const seenByTheHouse = (name: string) => seenWhen(name, sql`sight_scope() = 'system'`)
/** What everybody may read: catalogue, districts, programmes. Who may change it is the act's question. */
export const seenByAll = (name: string) => seenWhen(name, sql`true`)
