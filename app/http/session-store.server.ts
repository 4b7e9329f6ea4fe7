import { createHash } from 'node:crypto'
import { eq, lt } from 'drizzle-orm'
import session, { type SessionData } from 'express-session'
import { SYSTEM } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { actAs } from '#app/acts/sight.server.ts'
import type { Database } from '#db/client.server.ts'
import { sessions } from '#db/schema/access.ts'

const hashOf = (sid: string) => createHash('sha256').update(sid).digest('base64url')
type Done<T = void> = (error: unknown, value?: T) => void

/** Sessions in a table of ours. The identifier itself is only in the browser. */
export class SessionStore extends session.Store {
  private readonly house: House
  private readonly life: number

  constructor(house: House, lifeMs: number) {
    super()
    this.house = house
    this.life = lifeMs
  }

  private run<T>(work: (db: Database) => Promise<T>, done?: Done<T>) {
    const outcome = this.house.db.transaction(async tx => {
      await actAs(tx, SYSTEM)
      return work(tx)
    })
    outcome.then(
      value => done?.(null, value),
      error => done?.(error),
    )
  }

  override get(sid: string, done: Done<SessionData | null>) {
    this.run(async db => {
      const [row] = await db
        .select()
        .from(sessions)
        .where(eq(sessions.idHash, hashOf(sid)))
      return row && row.expiresAt > this.house.now() ? (row.data as unknown as SessionData) : null
    }, done)
  }

  override set(sid: string, data: SessionData, done?: Done) {
    const row = {
      accountId: data.accountId ?? null,
      data: JSON.parse(JSON.stringify(data)),
      expiresAt: new Date(this.house.now().getTime() + this.life),
    }
    this.run(async db => {
      await db.delete(sessions).where(lt(sessions.expiresAt, this.house.now()))
      await db
        .insert(sessions)
        .values({ idHash: hashOf(sid), ...row })
        .onConflictDoUpdate({ target: sessions.idHash, set: row })
    }, done)
  }

  override destroy(sid: string, done?: Done) {
    this.run(async db => {
      await db.delete(sessions).where(eq(sessions.idHash, hashOf(sid)))
    }, done)
  }
}
