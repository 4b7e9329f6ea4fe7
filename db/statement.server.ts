import { Column, getTableColumns, getTableName, is, type Query, SQL, sql, Table } from 'drizzle-orm'
import type { PgTable, SelectedFieldsOrdered } from 'drizzle-orm/pg-core'
import type { Database } from './client.server.ts'

/*
 * SQL that runs many times a second, by name: it is built once in the life of the program, and PostgreSQL parses and
 * plans it once a connection. It runs in whatever transaction it is given.
 */

type Values = { readonly [placeholder: string]: unknown }

/** `$1` and on stand for the values; columns come back under the names that the text gives them, days and instants as text. */
export const statement =
  <Row>(name: string, text: string) =>
  async (db: Database, ...values: readonly unknown[]): Promise<readonly Row[]> => {
    const query = db._.session.prepareQuery({ sql: text, params: [...values] }, undefined, name, false)
    const { rows } = (await query.execute()) as { readonly rows: readonly Row[] }
    return rows
  }

/** A select as drizzle builds it, with `sql.placeholder` where a value comes. */
type Select<Row> = PromiseLike<readonly Row[]> & {
  readonly _: { readonly config: { readonly fields: { readonly [name: string]: unknown } } }
  readonly toSQL: () => Query
}

export function prepared<Row>(name: string, build: (db: Database) => Select<Row>) {
  let built: { readonly query: Query; readonly fields: SelectedFieldsOrdered } | undefined
  return async (db: Database, values: Values): Promise<readonly Row[]> => {
    if (!built) {
      const select = build(db)
      built = { query: select.toSQL(), fields: inOrder(select._.config.fields) }
    }
    return (await db._.session
      .prepareQuery(built.query, built.fields, name, true)
      .execute({ ...values })) as readonly Row[]
  }
}

/** The columns of a select in the order in which drizzle asks for them. */
const inOrder = (fields: { readonly [name: string]: unknown }, above: readonly string[] = []): SelectedFieldsOrdered =>
  Object.entries(fields).flatMap(([name, field]) => {
    const path = [...above, name]
    if (is(field, Column) || is(field, SQL) || is(field, SQL.Aliased))
      return [{ path, field } as SelectedFieldsOrdered[number]]
    return inOrder(is(field, Table) ? getTableColumns(field) : (field as object as Values), path)
  })

type Insert = { readonly query: Query; readonly name: string }
const inserts = new Map<string, Insert>()

/** Adds a row. A value of null is as good as none: no column of ours has a default and may be null. */
export async function insertInto<T extends PgTable>(db: Database, table: T, row: T['$inferInsert']): Promise<void> {
  const values: Values = Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  )
  const shape = `${getTableName(table)} ${Object.keys(values)}`
  const known = inserts.get(shape) ?? {
    query: insertOf(db, table, Object.keys(values)),
    name: `insert-${inserts.size}`,
  }
  inserts.set(shape, known)
  await db._.session.prepareQuery(known.query, undefined, known.name, false).execute({ ...values })
}

function insertOf<T extends PgTable>(db: Database, table: T, columns: readonly string[]): Query {
  const places = Object.fromEntries(columns.map(column => [column, sql.placeholder(column)]))
  return db
    .insert(table)
    .values(places as T['$inferInsert'])
    .toSQL()
}
