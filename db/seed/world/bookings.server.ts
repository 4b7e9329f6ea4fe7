import { createHash } from 'node:crypto'
import { frozen } from '#app/booking/frozen-quote.ts'
import { newReference } from '#app/booking/reference.ts'
import { afterOpenDays } from '#app/districts/opening.ts'
import { shareRow } from '#app/pricing/shares.server.ts'
import { AGREEMENT_TEXT_VERSION } from '#app/rental/rental.ts'
import { addDays, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { reservationShares, reservations } from '#db/schema/booking.ts'
import { jobs } from '#db/schema/delivery.ts'
import { agreements } from '#db/schema/rental.ts'
import { OPEN_WEEKDAYS } from '../places.ts'
import { insertAll } from './bulk.server.ts'
import type { Chance } from './chance.ts'
import { at } from './moment.ts'
import type { Story } from './story.ts'

const OPENING = { openWeekdays: OPEN_WEEKDAYS, closures: [] }

type Writing = {
  readonly db: Database
  readonly chance: Chance
  readonly today: Day
  readonly stories: readonly Story[]
}

/** Whose row it is: what every table about a person carries. */
export const theirs = ({ person, centre }: Story) => ({
  personId: person.id,
  centreId: centre.id,
  districtId: centre.districtId,
})
export const about = (story: Story) => ({ reservationId: story.id, ...theirs(story) })

/** The day on which the agreement was signed and the money taken. */
export const signedOn = ({ from, requestedOn }: Story, today: Day): Day => {
  const day = addDays(from, -1)
  return day < requestedOn ? requestedOn : day < today ? day : today
}

/** Reservations with their shares, the paper, the promise of a unit, and what is to be driven. */
export async function writeBookings({ db, chance, today, stories }: Writing): Promise<void> {
  await insertAll(
    db,
    reservations,
    stories.map(story => reservationOf(story, chance, today)),
  )
  await insertAll(db, reservationShares, stories.flatMap(sharesOf))
  await insertAll(
    db,
    agreements,
    stories.filter(({ isSigned }) => isSigned).map(story => agreementOf(story, today)),
  )
  await insertAll(
    db,
    allotments,
    stories.flatMap(story => allotmentOf(story, today)),
  )
  await insertAll(
    db,
    jobs,
    stories.flatMap(story => jobsOf(story, today)),
  )
}

function reservationOf(story: Story, chance: Chance, today: Day): typeof reservations.$inferInsert {
  const { id, unit, state, from, to, months, quote, way, requestedOn, person, centre, isSigned } = story
  const isDecided = state !== 'requested' && (state !== 'cancelled' || isSigned)
  const given = { phone: person.phone, address: way === 'deliver' ? person.address : '', streetId: person.streetId }
  return {
    ...{ id, ...theirs(story), productId: unit.productId, reference: newReference(chance.below), ...given },
    ...{ fromOn: from, toOn: to, months, state, userClass: person.userClass, way },
    ...frozen(quote),
    ...{ requestedAt: at(requestedOn, '09:20'), requestedBy: centre.staff.desk },
    decidedAt: isDecided ? at(requestedOn, '15:10') : null,
    decidedBy: isDecided ? centre.staff.desk : null,
    refusedBecause: state === 'refused' ? '材料不全,已电话告知需要补充的内容。' : null,
    cancelledAt: state === 'cancelled' ? at(isSigned ? signedOn(story, today) : requestedOn, '16:30') : null,
    cancelledBy: state === 'cancelled' ? centre.staff.desk : null,
  }
}

const sharesOf = (story: Story): (typeof reservationShares.$inferInsert)[] =>
  story.quote.shares.map((share, position) => ({ ...about(story), ...shareRow(share, position) }))

const agreementOf = (story: Story, today: Day): typeof agreements.$inferInsert => ({
  ...about(story),
  textVersion: AGREEMENT_TEXT_VERSION,
  textHash: createHash('sha256').update(story.id).digest('base64url'),
  signedName: story.person.name,
  signedAt: at(signedOn(story, today), '10:30'),
  witnessedBy: story.centre.staff.desk,
})

/** What is out or promised holds its unit; what came back or came to nothing holds none. Who is late holds on. */
function allotmentOf(story: Story, today: Day): (typeof allotments.$inferInsert)[] {
  const { unit, centre, state, from, to, rentalId } = story
  const { turnaroundDays, id: unitId, productId } = unit
  const until = to > today ? to : addDays(today, 1)
  const isPriority = story.person.userClass === 'hardship_disabled'
  const held = {
    unitId,
    productId,
    centreId: centre.id,
    during: { from, to: afterOpenDays(OPENING, until, turnaroundDays) },
    isPriority,
  }
  if (state === 'handed_over' && rentalId)
    return [{ ...held, why: 'rental', holderId: rentalId, isPinned: true, isOut: true }]
  if (story.isAtRisk || (state !== 'confirmed' && state !== 'requested')) return []
  return [{ ...held, why: 'reservation', holderId: story.id, isPinned: false }]
}

/** Brought or given out; and fetched back where it was brought. */
function jobsOf(story: Story, today: Day): (typeof jobs.$inferInsert)[] {
  const { way, state, from, to, rentalId, back } = story
  if (state !== 'confirmed' && !rentalId) return []
  const out = way === 'deliver' ? ('deliver' as const) : ('collect_at_centre' as const)
  const given = [{ ...about(story), kind: out, on: from, doneAt: rentalId ? at(from, '10:00') : null }]
  const isDueSoon = rentalId !== undefined && !back && to <= addDays(today, 7)
  if (way !== 'deliver' || !(back || isDueSoon)) return given
  const on = back?.on ?? (to < today ? today : to)
  return [...given, { ...about(story), kind: 'fetch_back' as const, on, doneAt: back ? at(back.on, '14:00') : null }]
}
