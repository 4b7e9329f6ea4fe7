import { and, or, type SQL, sql } from 'drizzle-orm'
import { products } from '#db/schema/catalogue.ts'
import type { Query, Term } from './query.ts'
import { PART } from './search-line.ts'

/** A question that asks for something. */
type Asked = NonNullable<Query>

const part = (number: number): SQL => sql`split_part(${products.searchText}, ${PART}, ${sql.raw(String(number))})`
const NAME = part(1)
const CATEGORY = part(2)
const CALLED = part(3)
const NAMES = sql`(${NAME} || ${CATEGORY} || ${CALLED})`
const ANYWHERE = sql`${products.searchText}`

/** 0: the product and its category are called so; 1: the product; 2: its category; 3: people say so; 4: it helps with it. */
export const rankOf = (query: Query): SQL =>
  query
    ? sql`case when ${isHit(query, NAME)} then case when ${isHit(query, CATEGORY)} then '0' else '1' end
        when ${isHit(query, CATEGORY)} then '2' when ${isHit(query, CALLED)} then '3' else '4' end`
    : sql`'0'`

export const isFound = (query: Asked): SQL => isHit(query, ANYWHERE)

const isHit = ({ whole, terms }: Asked, line: SQL): SQL =>
  whole.text === '' ? sql`false` : (or(has(whole, line), and(...terms.map(term => has(term, line)))) ?? sql`false`)

const has = ({ text, startsWord, namesOnly }: Term, line: SQL): SQL => {
  const pattern = `%${startsWord ? ' ' : ''}${literally(text)}%`
  return sql`${namesOnly && line === ANYWHERE ? NAMES : line} like ${pattern}`
}

/** What LIKE would read as "anything" stands for itself. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
