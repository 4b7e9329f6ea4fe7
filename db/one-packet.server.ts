import type { Writable } from 'node:stream'
import type { PoolClient } from 'pg'

/** The line to the server is no part of what the types of the driver tell. */
type Wired = PoolClient & { readonly connection?: { readonly stream: Writable } }

/**
 * What is sent together leaves together: every statement would else be a call to the system and wake the server for itself.
 * The driver holds the line while it writes one statement; here it is let go when the program has nothing more to do now.
 */
export function sendTogether(client: PoolClient): void {
  const stream = (client as Wired).connection?.stream
  if (!stream) return
  const letGo = stream.uncork.bind(stream)
  stream.uncork = () => process.nextTick(letGo)
}
