import { SYSTEM } from '#app/acts/actor.ts'
import { actAs } from '#app/acts/sight.server.ts'
import type { Database } from '#db/client.server.ts'
import { seedColleagues } from '#db/seed/colleagues.server.ts'
import { seedDistricts } from '#db/seed/districts.server.ts'

/** What every test starts from: the places and the staff of the cast. What a test is about it makes itself. */
export const seedTestWorld = (db: Database) =>
  db.transaction(async tx => {
    await actAs(tx, SYSTEM)
    await seedColleagues(tx, await seedDistricts(tx))
  })
