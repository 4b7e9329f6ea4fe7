import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openServer } from '#db/client.server.ts'
import { houseOn, type TestHouse } from './house.ts'
import { seedTestWorld } from './world.ts'

export type ServerHouse = TestHouse & { readonly url: string; readonly close: () => Promise<void> }

/** One statement to the server itself, past every pool. */
async function say(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/**
 * A house on a database of its own in the real PostgreSQL of the tests, migrated and with the test world in it; dropped
 * when closed. The connections belong to a superuser, whom row-level security does not stop: what goes through the door
 * runs as the program's role all the same.
 */
export async function serverHouse({ connections = 20 } = {}): Promise<ServerHouse> {
  const server = process.env.DATABASE_URL_TEST
  if (!server) throw new Error('no DATABASE_URL_TEST: run with test/vitest.server.config.ts')
  const name = `fuju_${randomBytes(6).toString('hex')}`
  await say(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const engine = openServer(url.href, { max: connections })
  await engine.migrate()
  await seedTestWorld(engine.db)
  const close = async () => {
    await engine.close()
    await say(server, `drop database ${name} with (force)`)
  }
  return { ...houseOn(engine.db), url: url.href, close }
}
