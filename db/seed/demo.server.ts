import { SYSTEM } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { actAs } from '#app/acts/sight.server.ts'
import { COLLEAGUES, DEMO_PASSWORD, RENTERS } from './cast.ts'
import { seedColleagues } from './colleagues.server.ts'
import { seedDistricts } from './districts.server.ts'

/** The demo world: the same for everybody who tries it, with days counted back from today. */
export async function seedDemo(house: House) {
  await actAs(house.db, SYSTEM)
  const places = await seedDistricts(house.db)
  await seedColleagues(house.db, places)
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
    '',
  ].join('\n')
