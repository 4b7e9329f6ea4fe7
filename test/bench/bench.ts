import { openEmbedded, openServer } from '#db/client.server.ts'
import { startPostgres } from '../support/postgres.ts'
import { demoHouse } from './demo-house.ts'
import { quoting } from './quoting.ts'
import { reporting } from './reporting.ts'
import { reserving } from './reserving.ts'
import { searching } from './searching.ts'

/** Ratios, each measured against something bare in the same run. `npm run bench` prints one line of JSON a figure. */
await quoting()

const embedded = await openEmbedded({})
const house = await demoHouse(embedded)
await searching(house)
await reporting(house)
await embedded.close()

const postgres = await startPostgres()
const engine = openServer(postgres.url)
try {
  await reserving(await demoHouse(engine))
} finally {
  await engine.close()
  await postgres.stop()
}
