import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import type { House } from '#app/acts/house.server.ts'
import { type Engine, openEmbedded, openServer } from './client.server.ts'
import { demoMarker } from './schema/acts.ts'

export type Place = { readonly url: string | undefined; readonly folder: string }

/** What stands in the database that was named. */
export type Contents = 'nothing' | 'demo' | 'real'

/** The database holds somebody's real work: neither seeding nor wiping may touch it. */
export class NotADemo extends Error {}

export const openPlace = ({ url, folder }: Place): Promise<Engine> =>
  url ? Promise.resolve(openServer(url)) : openEmbedded({ folder })

/** A database with tables and without the marker row is somebody's real one. */
export async function contentsOf({ db }: Engine): Promise<Contents> {
  const tables = await rowsOf(db.execute(sql`select tablename from pg_tables where schemaname = current_schema()`))
  if (tables.length === 0) return 'nothing'
  if (!tables.some(({ tablename }) => tablename === 'demo_marker')) return 'real'
  const marks = await db.select({ name: demoMarker.name }).from(demoMarker)
  return marks.length > 0 ? 'demo' : 'real'
}

const rowsOf = async (result: PromiseLike<unknown>) => ((await result) as { rows: Record<string, unknown>[] }).rows

/**
 * Opens a database for trying out: migrates it, and fills it when it is empty. Refuses one that is not its own.
 * `fresh` starts over, under the same guard.
 */
export async function openForTryingOut(
  place: Place,
  fresh: boolean,
  fill: (house: Pick<House, 'db'>) => Promise<void>,
): Promise<Engine> {
  let engine = await openPlace(place)
  const contents = await contentsOf(engine)
  if (contents === 'real') {
    await engine.close()
    throw new NotADemo('This database is not empty and was not made by the demo. Nothing was changed.')
  }
  if (contents === 'demo' && fresh) engine = await wiped(engine, place)
  const isNew = fresh || contents === 'nothing'
  await engine.migrate()
  if (isNew) {
    await engine.db.transaction(async db => {
      await db.insert(demoMarker).values({})
      await fill({ db })
    })
  }
  return engine
}

async function wiped(engine: Engine, place: Place): Promise<Engine> {
  if (engine.kind === 'postgres') {
    await engine.db.execute(sql`do $$ begin
      execute format('drop schema %I cascade', current_schema());
      execute 'create schema public';
    end $$`)
    return engine
  }
  await engine.close()
  rmSync(resolve(place.folder, 'pglite'), { recursive: true, force: true })
  return openPlace(place)
}
