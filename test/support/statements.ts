import type { PGlite, Transaction } from '@electric-sql/pglite'
import type { TestHouse } from './house.ts'

/** How many statements are sent to the engine in transactions while something is done: read, and passed on as they are. */
export async function statementsDuring(house: TestHouse, does: () => Promise<unknown>): Promise<number> {
  const client = (house.db as unknown as { readonly $client: PGlite }).$client
  const transaction = client.transaction
  let sent = 0
  const counted = (tx: Transaction): Transaction =>
    new Proxy(tx, {
      get(of, name) {
        if (name === 'query' || name === 'exec') sent++
        const own = Reflect.get(of, name, of) as unknown
        return typeof own === 'function' ? own.bind(of) : own
      },
    })
  client.transaction = ((doing: (tx: Transaction) => Promise<unknown>) =>
    transaction.call(client, tx => doing(counted(tx)))) as typeof transaction
  try {
    await does()
  } finally {
    client.transaction = transaction
  }
  return sent
}
