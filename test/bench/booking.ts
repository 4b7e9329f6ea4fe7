import { availability, wholeCatalogue } from './availability.ts'
import { contending } from './contending.ts'
import { type Databases, databases } from './databases.ts'
import { demoHouse, houseOf } from './demo-house.ts'
import { loadFleet, loadHistory } from './history.ts'
import { memory } from './memory.ts'
import { rearranging } from './rearranging.ts'
import { reserving } from './reserving.ts'
import { openShop, type Shop } from './shop.ts'

const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const

/** The figures of booking, all on one PostgreSQL. */
export async function booking() {
  await rearranging()
  const server = await databases()
  try {
    const first = await server.open('demo')
    const shop = await openShop(await demoHouse(first))
    await first.close()
    const engine = await server.open('reserving', 'demo')
    await reserving(houseOf(engine), shop, engine.url)
    await contending(houseOf(engine), shop, engine.url)
    await engine.close()
    await withHistory(server, shop)
  } finally {
    await server.stop()
  }
}

/** A database for each size, so that they are measured in turns. */
async function withHistory(server: Databases, shop: Shop) {
  const fleet = await server.open('fleet', 'demo')
  await loadFleet(fleet)
  await fleet.close()
  const engines = []
  for (const size of SIZES) {
    const engine = await server.open(`history_${size}`, 'fleet')
    await loadHistory(engine, shop, size)
    engines.push([size, engine] as const)
  }
  const houses = engines.map(([size, engine]) => [size, houseOf(engine)] as const)
  await availability(houses)
  const [, largest] = houses.at(-1) ?? []
  if (!largest) throw new Error('no house')
  await wholeCatalogue(largest)
  const [, engine] = engines.at(-1) ?? []
  if (engine) await memory(engine.url)
  for (const [, engine] of engines) await engine.close()
}
