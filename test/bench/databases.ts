import pg from 'pg'
import { type Engine, openServer } from '#db/client.server.ts'
import { startPostgres } from '../support/postgres.ts'

export type Databases = {
  /** Opens a database of this name; a new one is a copy of `like`, or empty. */
  readonly open: (name: string, like?: string) => Promise<Engine & { readonly url: string }>
  readonly stop: () => Promise<void>
}

/** As many as the program itself opens: who waits for a turn waits in it, and not in the database. */
const MOST_CONNECTIONS = 10

/** One PostgreSQL for a run of figures, with a database for each of them. */
export async function databases(): Promise<Databases> {
  const { url: root, stop } = await startPostgres()
  const made: string[] = []
  const say = async (text: string) => {
    const client = new pg.Client({ connectionString: root })
    await client.connect()
    await client.query(text)
    await client.end()
  }
  return {
    async open(name, like) {
      const own = `fuju_bench_${name}`
      if (!made.includes(own)) {
        await say(`drop database if exists ${own} with (force)`)
        await say(`create database ${own}${like ? ` template fuju_bench_${like}` : ''}`)
        made.push(own)
      }
      const url = new URL(root)
      url.pathname = `/${own}`
      return { ...openServer(url.href, { max: MOST_CONNECTIONS }), url: url.href }
    },
    async stop() {
      for (const name of made) await say(`drop database if exists ${name} with (force)`)
      await stop()
    },
  }
}
