import { eq } from 'drizzle-orm'
import { perform } from '#app/acts/perform.server.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { cancelReservation } from '#app/rental/cancel-reservation.server.ts'
import { addDays, addMonths, dayOf } from '#app/time/day.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { allotments } from '#db/schema/allotment.ts'
import { personClasses, proofs } from '#db/schema/eligibility.ts'
import { consents, type people } from '#db/schema/people.ts'
import { waitingEntries } from '#db/schema/waiting.ts'
import { NOW, type TestHouse } from './house.ts'
import {
  aCentre,
  aPerson,
  aPrice,
  aProduct,
  aReservation,
  aUnit,
  colleague,
  type Made,
  one,
  type Row,
  residentFor,
  TODAY,
  withAllSight,
} from './makers.ts'
import { anAllotment } from './makers-of-rentals.ts'

type Consenting = Row<typeof people> & { readonly verified?: UserClass }

/** Somebody who has agreed to the service, and counts as a class when one is said to be verified. */
export async function aConsentingPerson(house: TestHouse, { verified, ...over }: Consenting = {}) {
  const person = await aPerson(house, { bornOn: dayOf('1956-03-04'), ...over })
  const of = { personId: person.id, districtId: person.districtId }
  const row = { ...of, purpose: 'service' as const, textVersion: CONSENT_TEXT_VERSION, givenAt: NOW }
  const { id: checker } = await colleague(house, 'liuFang')
  await withAllSight(house, async db => {
    await db.insert(consents).values(row)
    if (!verified) return
    const checked = { state: 'verified' as const, checkedAt: NOW, checkedBy: checker, shownAt: NOW }
    const days = { fromOn: addDays(TODAY, -30), untilOn: addMonths(TODAY, 24) }
    const paper = { ...of, kind: 'household_register' as const, validFrom: days.fromOn, validUntil: days.untilOn }
    const proof = one(
      await db
        .insert(proofs)
        .values({ ...paper, ...checked })
        .returning(),
    )
    await db
      .insert(personClasses)
      .values({ ...of, ...days, userClass: verified, proofId: proof.id, decidedBy: checker, decidedAt: NOW })
  })
  return person
}

type EntryOver = Row<typeof waitingEntries> & Pick<Made<typeof waitingEntries>, 'personId' | 'productId'>

/** In Wuqing's queue since now, for a month from next Monday. */
export async function anEntry(house: TestHouse, over: EntryOver) {
  const { id: centreId, districtId } = await aCentre(house)
  const fromOn = over.fromOn ?? addDays(TODAY, 7)
  const months = over.months ?? 1
  const given = {
    way: 'collect' as const,
    phone: '13800000001',
    userClass: 'other' as const,
    why: 'none_free' as const,
  }
  const row = {
    ...{ centreId, districtId, fromOn, months, toOn: addMonths(fromOn, months), askedAt: NOW, askedBy: 'system' },
    ...given,
    ...over,
  }
  return withAllSight(house, async db => one(await db.insert(waitingEntries).values(row).returning()))
}

const HOUR = 3_600_000
export const inHours = (hours: number) => new Date(NOW.getTime() + hours * HOUR)
export const FROM = addDays(TODAY, 7)

/** One unit, reserved for the month that everybody wants. */
export async function aFullShelf(house: TestHouse) {
  const product = await aProduct(house)
  await aPrice(house, product.id)
  const unit = await aUnit(house, product.id)
  const holder = await aConsentingPerson(house)
  const reservation = await aReservation(house, { personId: holder.id, productId: product.id, fromOn: FROM })
  const during = { from: FROM, to: addDays(addMonths(FROM, 1), 2) }
  await anAllotment(house, unit, reservation.id, { during })
  const { id: centreId } = await aCentre(house)
  return { product, unit, reservation, stock: { centreId, productId: product.id }, during }
}
type Shelf = Awaited<ReturnType<typeof aFullShelf>>

export const wishFor = ({ product, stock }: Shelf, over: object = {}) => ({
  ...{ product: product.code, centreId: stock.centreId, from: FROM, months: '1' },
  ...{ userClass: 'other', way: 'collect', phone: '13800000001', ...over },
})
export const entryRow = (house: TestHouse, id: string) =>
  house.seeAll(async db => one(await db.select().from(waitingEntries).where(eq(waitingEntries.id, id))))
export const heldBy = (house: TestHouse, holderId: string) =>
  house.seeAll(db => db.select().from(allotments).where(eq(allotments.holderId, holderId)))
export const kindsLeft = async (house: TestHouse) =>
  (await house.seeAll(db => db.select().from(outboxEvents))).map(({ kind }) => kind)

/** Calls the reservation off: the shelf has one to offer. */
export async function free(house: TestHouse, { reservation }: Shelf) {
  const desk = await colleague(house, 'liuFang')
  const answer = await perform(house, cancelReservation, desk, { reference: reservation.reference })
  if (!answer.ok) throw new Error(answer.refusal)
}

export async function aResident(house: TestHouse, over: Parameters<typeof aConsentingPerson>[1] = {}) {
  const person = await aConsentingPerson(house, over)
  return { person, actor: await residentFor(house, person) }
}
