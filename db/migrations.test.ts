import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect, test as plain } from 'vitest'
import { test } from '#test/support/house.ts'

const folder = new URL('migrations/', import.meta.url)
const files = readdirSync(folder).filter(name => name.endsWith('.sql'))

plain.each(files)('%s names no schema: a city is a schema', name => {
  expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(/"public"\s*\.|\bpublic\./)
})

const rows = async (result: PromiseLike<unknown>) => ((await result) as { rows: Record<string, unknown>[] }).rows

test('row-level security is on for every table, with a policy', async ({ house }) => {
  const bare = await rows(
    house.db.execute(sql`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = current_schema() and c.relkind = 'r' and c.relname <> 'schema_migrations'
        and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))`),
  )
  expect(bare).toEqual([])
})

test('every foreign key says what happens on delete', async ({ house }) => {
  const silent = await rows(
    house.db.execute(sql`select conname from pg_constraint where contype = 'f' and confdeltype not in ('r', 'c')`),
  )
  expect(silent).toEqual([])
})

test('the program’s own role owns nothing and cannot change what was written', async ({ house }) => {
  const [mine] = await rows(
    house.db.execute(
      sql`select count(*)::int as owned from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'fuju_app'`,
    ),
  )
  expect(mine).toEqual({ owned: 0 })
  const may = await rows(
    house.db.execute(sql`select table_name from information_schema.role_table_grants
      where grantee = 'fuju_app' and privilege_type in ('UPDATE', 'DELETE')
        and table_name in ('audit_rows', 'movements', 'ledger_transactions', 'ledger_entries', 'fittings', 'hand_overs', 'take_backs', 'agreements')`),
  )
  expect(may).toEqual([])
})
