import { hashPassword } from '#app/access/password.server.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { COLLEAGUES, DEMO_PASSWORD } from './cast.ts'
import type { Places } from './districts.server.ts'

/** The staff and officers of the cast. One hash for all: they share the demo's password. */
export async function seedColleagues(db: Database, places: Places) {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const rows = Object.values(COLLEAGUES).map(colleague => ({
    name: colleague.name,
    email: colleague.email,
    roles: [...colleague.roles],
    passwordHash,
    centreId: 'centre' in colleague ? (places.centres.get(colleague.centre)?.id ?? null) : null,
    districtId: 'district' in colleague ? (places.districts.get(colleague.district) ?? null) : null,
  }))
  return db.insert(accounts).values(rows).returning()
}
