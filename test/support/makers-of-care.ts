import { randomUUID } from 'node:crypto'
import { actorOf, addAccount } from '#app/access/accounts.server.ts'
import { actingFor } from '#app/access/care/acting.server.ts'
import { CARE_SCOPES, type CareScope } from '#app/acts/acting-for.ts'
import { type Actor, VISITOR } from '#app/acts/actor.ts'
import { addMonths, dayAt } from '#app/time/day.ts'
import { careConsents } from '#db/schema/care.ts'
import type { people } from '#db/schema/people.ts'
import type { TestHouse } from './house-on.ts'
import { colleague, type Made, one, type Row, TODAY, withAllSight } from './makers.ts'

/** A resident who has signed in with a phone and has not said who they are. */
export async function aCarer(house: TestHouse, phone = '13900000077'): Promise<Actor> {
  const id = await withAllSight(house, db => addAccount(db, { name: '', phone, roles: ['resident'] }))
  return house.seeAll(db => actorOf(db, id))
}

type Pair = { readonly person: Pick<Made<typeof people>, 'id' | 'districtId'>; readonly carer: Actor }

/** Accepted, from today for six months, for seeing alone; unless said otherwise. */
export async function aCare(house: TestHouse, { person, carer }: Pair, over: Row<typeof careConsents> = {}) {
  const { id: givenBy } = await colleague(house, 'liuFang')
  const at = house.now()
  const row = {
    ...{ id: randomUUID(), personId: person.id, districtId: person.districtId, givenBy, givenAt: at },
    ...{ carerName: '李敏', carerPhone: '13900000077', scopes: ['see' as const] },
    ...{ fromOn: TODAY, untilOn: addMonths(TODAY, 6), carerId: carer.id, acceptedAt: at, ...over },
  }
  return withAllSight(house, async db => one(await db.insert(careConsents).values(row).returning()))
}

/** The carer as they are today by a consent; undefined where it does not run. */
export const acting = (house: TestHouse, carer: Actor, consentId: string): Promise<Actor | undefined> =>
  house.seeAll(db => actingFor(db, carer, consentId, dayAt(house.now())))

/** How far a consent can go. */
export const CONSENTS: readonly (readonly CareScope[])[] = [['see'], ['see', 'reserve'], ['see', 'pay'], CARE_SCOPES]

/** Somebody who acts for another, where nothing is read of either. */
export const actingBy = (scopes: readonly CareScope[]): Actor => ({
  ...{ ...VISITOR, id: 'carer', roles: ['resident'], scope: 'person', personId: 'person' },
  actingFor: { consentId: 'consent', personId: 'person', name: '王**', scopes },
})
