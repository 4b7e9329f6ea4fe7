import { SYSTEM } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { actAs } from '#app/acts/sight.server.ts'
import { paths } from '#app/paths.ts'
import { dayAt } from '#app/time/day.ts'
import { COLLEAGUES, DEMO_PASSWORD, RENTERS } from './cast.ts'
import { seedCatalogue } from './catalogue.server.ts'
import { seedColleagues } from './colleagues.server.ts'
import { seedDistricts } from './districts.server.ts'
import { seedMakersCodes } from './makers-codes.server.ts'
import { seedPrices } from './prices.server.ts'
import { seedPriorityOrders } from './priority-orders.server.ts'
import { seedProgrammes } from './programmes.server.ts'
import { seedRenters } from './renters.server.ts'
import { seedUnits } from './units.server.ts'
import { DEMO_TOKEN, seedApiToken } from './world/api-token.server.ts'
import { seedWorld } from './world/world.server.ts'

/** The demo world: the same for everybody who tries it, with days counted back from today. */
export async function seedDemo(house: House) {
  await actAs(house.db, SYSTEM)
  const places = await seedDistricts(house.db)
  await seedColleagues(house.db, places)
  await seedProgrammes(house.db, places)
  await seedPriorityOrders(house.db, places)
  await seedRenters(house, places)
  const products = await seedCatalogue(house.db)
  await seedMakersCodes(house.db)
  await seedPrices(house.db)
  await seedUnits(house.db, products, places, dayAt(house.now()))
  await seedWorld(house)
  await seedApiToken(house.db, places)
}

/** What the terminal says when the demo is up. */
export const welcome = ({ origin }: { readonly origin: string }): string =>
  [
    '',
    `辅具租赁 · Fuju   ${origin}`,
    '',
    '居民登录 Residents (a code appears at /demo/messages):',
    ...Object.values(RENTERS).map(({ name, phone }) => `  ${phone}  ${name}`),
    `工作人员登录 Staff (/sign-in/staff), 密码 password: ${DEMO_PASSWORD}`,
    ...Object.values(COLLEAGUES).map(({ name, email, roles }) => `  ${email.padEnd(28)} ${name}  ${roles.join(', ')}`),
    `API ${origin}${paths.openApi()}   Authorization: Bearer ${DEMO_TOKEN}`,
    '',
  ].join('\n')
