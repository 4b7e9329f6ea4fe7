import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool, type PoolClient } from 'pg'
import { type Database, OPTIONS } from './client.server.ts'
import { atOnce } from './refused.server.ts'
import { statement } from './statement.server.ts'

/** The three parts of a transaction that is not kept waiting for its own brackets. */
type Parts<First, Answer> = {
  /** Sent together with what begins it; nothing goes on before both have been heard. */
  readonly first: (tx: Database) => Promise<First>
  readonly does: (tx: Database, first: First) => Promise<Answer>
  /** Sent together with what ends it: when this fails, it ends as if nothing had been done. */
  readonly last: (tx: Database, answer: Answer) => Promise<unknown>
}

const [begin, commit, rollback] = ['begin', 'commit', 'rollback'].map(word => statement(word, word)) as [End, End, End]
type End = (tx: Database) => Promise<unknown>

/** One transaction, with two journeys to the server less than `db.transaction` makes where the server is a process of its own. */
export async function transact<First, Answer>(db: Database, parts: Parts<First, Answer>): Promise<Answer> {
  const pool = '$client' in db ? db.$client : undefined
  if (!(pool instanceof Pool)) return db.transaction(tx => inside(tx, parts))
  const client = await pool.connect()
  const tx = lineOf(client)
  let isLost = false
  try {
    const [, first] = await atOnce([begin(tx), parts.first(tx)])
    const answer = await parts.does(tx, first)
    await atOnce([parts.last(tx, answer), commit(tx)])
    return answer
  } catch (error) {
    await rollback(tx).catch(() => {
      isLost = true
    })
    throw error
  } finally {
    client.release(isLost)
  }
}

async function inside<First, Answer>(tx: Database, { first, does, last }: Parts<First, Answer>): Promise<Answer> {
  const answer = await does(tx, await first(tx))
  await last(tx, answer)
  return answer
}

const lines = new WeakMap<PoolClient, Database>()

/** A connection as stores know it, made once in its life. */
function lineOf(client: PoolClient): Database {
  const known = lines.get(client) ?? drizzle(client, OPTIONS)
  lines.set(client, known)
  return known
}
