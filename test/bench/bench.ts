import { openEmbedded } from '#db/client.server.ts'
import { booking } from './booking.ts'
import { demoHouse } from './demo-house.ts'
import { floor } from './floor.ts'
import { money } from './money.ts'
import { pages } from './pages.ts'
import { reporting } from './reporting.ts'
import { searching } from './searching.ts'

async function reading() {
  const embedded = await openEmbedded({})
  const house = await demoHouse(embedded)
  await searching(house)
  await reporting(house)
  await embedded.close()
}

const GROUPS: { readonly [name: string]: () => Promise<void> } = { money, reading, booking, floor, pages }

/**
 * Ratios, each measured against something bare in the same run: one line of JSON a figure.
 * `npm run bench` measures everything, `npm run bench booking` one group.
 */
const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in GROUPS))
if (unknown.length > 0) {
  console.error(`No figures are called ${unknown.join(', ')}. There are: ${Object.keys(GROUPS).join(', ')}.`)
  process.exit(2)
}
for (const [name, measure] of Object.entries(GROUPS)) if (asked.length === 0 || asked.includes(name)) await measure()
