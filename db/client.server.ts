import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { drizzle as onServer } from 'drizzle-orm/node-postgres'
import { migrate as migrateServer } from 'drizzle-orm/node-postgres/migrator'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as onEmbedded } from 'drizzle-orm/pglite'
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator'
import { Pool } from 'pg'
import { lockFolder } from './folder-lock.server.ts'
import { sendTogether } from './one-packet.server.ts'

/** What stores read from and write to: a connection or an open transaction, of either engine. */
// biome-ignore lint/suspicious/noExplicitAny: drizzle's schema parameters are invariant; no store uses the relational API
export type Database = PgDatabase<PgQueryResultHKT, any, any>

export type Engine = {
  readonly db: Database
  readonly kind: 'postgres' | 'embedded'
  readonly migrate: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The embedded one can be copied whole, and opened again from the copy. */
export type EmbeddedEngine = Engine & { readonly dump: () => Promise<Blob> }

export const OPTIONS = { casing: 'snake_case' } as const
const MIGRATIONS = {
  migrationsFolder: resolve(import.meta.dirname, 'migrations'),
  migrationsSchema: 'public',
  migrationsTable: 'schema_migrations',
}
/** A statement that outlives its reader only holds locks. */
const LIMITS = '-c statement_timeout=15000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=20000'

/** PostgreSQL 15 or later, by address. */
export function openServer(url: string, { max = 10 } = {}): Engine {
  // What is asked `atOnce` is sent at once: one transaction stays one line of statements, in that order.
  const pool = new Pool({ connectionString: url, max, options: LIMITS, pipeline: true })
  // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', sendTogether)
  const db = onServer(pool, OPTIONS)
  return { db, kind: 'postgres', migrate: () => migrateServer(db, MIGRATIONS), close: () => pool.end() }
}

const EXTENSIONS = { btree_gist, pg_trgm }

/** PGlite in a folder of its own, or in memory from a snapshot: for trying out and for tests, one process only. */
export async function openEmbedded(place: { folder: string } | { snapshot?: Blob }): Promise<EmbeddedEngine> {
  const release = 'folder' in place ? lockFolder(place.folder) : () => undefined
  const client = 'folder' in place ? await openFolder(place.folder) : await openMemory(place.snapshot)
  const db = onEmbedded(client, OPTIONS)
  return {
    db,
    kind: 'embedded',
    migrate: () => migrateEmbedded(db, MIGRATIONS),
    dump: () => client.dumpDataDir('none'),
    async close() {
      await client.close()
      release()
    },
  }
}

function openFolder(folder: string) {
  mkdirSync(folder, { recursive: true })
  return PGlite.create({ dataDir: resolve(folder, 'pglite'), extensions: EXTENSIONS })
}

const openMemory = (snapshot?: Blob) =>
  PGlite.create({ extensions: EXTENSIONS, ...(snapshot ? { loadDataDir: snapshot } : {}) })
