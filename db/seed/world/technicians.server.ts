import { arrayContains, isNotNull } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { centres } from '#db/schema/districts.ts'

/** Who disinfects and who verifies are two people; where the cast has fewer, these help out. */
const HELPERS = ['郭亮', '许琳', '邓超', '潘悦']
const NEEDED = 2

/** Two technicians for each centre. They sign in with the demo's password, like the cast. */
export async function seedTechnicians(db: Database): Promise<void> {
  const [colleague] = await db.select().from(accounts).where(isNotNull(accounts.passwordHash)).limit(1)
  const known = await db
    .select()
    .from(accounts)
    .where(arrayContains(accounts.roles, ['technician']))
  const places = await db.select().from(centres)
  const missing = places.flatMap(({ id, code }) => {
    const count = NEEDED - known.filter(({ centreId }) => centreId === id).length
    return Array.from({ length: Math.max(0, count) }, (_, i) => ({
      centreId: id,
      email: `technician-${i + 1}@${code.toLowerCase()}.example`,
    }))
  })
  const rows = missing.map((one, i) => ({
    ...one,
    name: HELPERS[i % HELPERS.length] ?? '技术员',
    roles: ['technician' as const],
    passwordHash: colleague?.passwordHash ?? null,
  }))
  if (rows.length > 0) await db.insert(accounts).values(rows)
}
