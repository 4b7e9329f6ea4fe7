import { randomUUID } from 'node:crypto'
import { eq, inArray, sql } from 'drizzle-orm'
import type { House } from '#app/acts/house.server.ts'
import { addConflict } from '#app/offline/conflicts.server.ts'
import { sealedAbout } from '#app/offline/note-conflict.server.ts'
import { accounts } from '#db/schema/access.ts'
import { centres } from '#db/schema/districts.ts'
import { units } from '#db/schema/inventory.ts'

const HOUR_MS = 60 * 60_000

/** At each centre something was done in a cellar without network that a colleague had done meanwhile. */
export async function writeConflicts({ db, vault, now }: House): Promise<void> {
  const at = now().getTime()
  for (const { id: centreId, districtId } of await db.select().from(centres).orderBy(centres.code)) {
    const [account] = await db
      .select()
      .from(accounts)
      .where(eq(accounts.centreId, centreId))
      .orderBy(sql`'technician' = any(${accounts.roles}) desc`, accounts.email)
      .limit(1)
    const waiting = await db
      .select({ code: units.code, centreId: units.centreId, state: units.state })
      .from(units)
      .where(inArray(units.state, ['ready']))
      .orderBy(units.code)
    const unit = waiting.find(one => one.centreId === centreId)
    if (!account || !unit) continue
    const key = randomUUID()
    const input = { result: 'clean_next', note: '地下库没有信号，先记下。' }
    await addConflict(db, {
      ...{ accountId: account.id, centreId, districtId, key, act: 'reprocessing.inspect-unit', subject: unit.code },
      ...{ deviceId: randomUUID(), sequence: 1, refusal: 'nothing_to_inspect' },
      inputSealed: vault.seal(JSON.stringify(input), sealedAbout(account.id, key)),
      deviceAt: new Date(at - 5 * HOUR_MS),
      receivedAt: new Date(at - 3 * HOUR_MS),
    })
  }
}
