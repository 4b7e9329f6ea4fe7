import { test as base } from 'vitest'
import { openEmbedded } from '#db/client.server.ts'
import { houseOn, type TestHouse } from './house-on.ts'
import { snapshot } from './snapshot.ts'

// biome-ignore lint/performance/noBarrelFile: tests take the house and its test from here, the figures only the half that needs no runner
export { houseOn, NOW, TEST_VAULT, type TestHouse } from './house-on.ts'

/** A test with a database of its own: a clone of the migrated and seeded snapshot, really committed to, thrown away. */
export const test = base.extend<{ house: TestHouse }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the parameter to learn what a fixture needs
  house: async ({}, use) => {
    const engine = await openEmbedded({ snapshot: await snapshot() })
    await use(houseOn(engine.db))
    await engine.close()
  },
})
