import { eq } from 'drizzle-orm'
import { afterOpenDays } from '#app/districts/opening.ts'
import { post } from '#app/ledger/entries.server.ts'
import { rentCharged, rentPaid } from '#app/ledger/posting.ts'
import { issueReceipt } from '#app/ledger/receipts.server.ts'
import { NOTHING } from '#app/money/fen.ts'
import { addExtension } from '#app/rental/changes/extensions.server.ts'
import { addDays, addMonths, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { grants } from '#db/schema/programmes.ts'
import { rentals } from '#db/schema/rental.ts'
import { RENTERS } from '../cast.ts'
import { OPEN_WEEKDAYS } from '../places.ts'
import { about } from './bookings.server.ts'
import { insertAll } from './bulk.server.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { grantRows } from './grants.server.ts'
import { at } from './moment.ts'
import { openDay } from './stories.ts'
import { quoteOf, type Story } from './story.ts'

/** A chance of their own: who keeps a device longer moves nothing else in the world. */
const SEED = 20_261_123
/** How many at each centre, of those for whom others bear a part of the rent and of those who pay it all. */
const HELPED = 3
const UNHELPED = 1
/** Nobody comes to fetch what is extended: those for whom that is planned already are left out. */
const NOT_DUE_WITHIN = 8
const OUT_SINCE = 20

type Writing = { readonly db: Database; readonly today: Day; readonly stories: readonly Story[] }
type Kept = Story & { readonly rentalId: string }

/** Some people at each centre keep what they have for longer, and have paid for it. */
export async function writeExtensions({ db, today, stories }: Writing): Promise<void> {
  const chance = chanceFrom(SEED)
  const cast: readonly string[] = Object.values(RENTERS).map(({ phone }) => phone)
  const running = stories.filter(
    (story): story is Kept =>
      story.state === 'handed_over' &&
      story.rentalId !== undefined &&
      addDays(today, NOT_DUE_WITHIN) < story.to &&
      story.from < addDays(today, -OUT_SINCE) &&
      !cast.includes(story.person.phone),
  )
  for (const code of new Set(running.map(({ centre }) => centre.code))) {
    const ofCentre = running.filter(({ centre }) => centre.code === code)
    const helped = ofCentre.filter(({ quote: { shares } }) => shares.length > 0)
    const others = ofCentre.filter(story => !helped.includes(story))
    for (const story of [...helped.slice(0, HELPED), ...others.slice(0, UNHELPED)])
      await extend(db, story, { chance, today })
  }
}

async function extend(db: Database, story: Kept, { chance, today }: { readonly chance: Chance; readonly today: Day }) {
  const { rentalId, centre, person, unit, from, to } = story
  const months = chance.pick([1, 2, 3])
  const on = openDay(addDays(today, -chance.between(2, 10)))
  const whole = quoteOf(story, to, months)
  const price = { ...whole, depositFen: NOTHING, dueFen: whole.personFen }
  const toOn = addMonths(to, months)
  const written = { extendedAt: at(on, '11:05'), extendedBy: centre.staff.desk }
  const whose = about(story)
  await addExtension(
    db,
    { ...whose, rentalId, fromOn: to, toOn, months, userClass: person.userClass, ...written },
    price,
  )
  const granted = ['reserved', 'settled'] as const
  await insertAll(
    db,
    grants,
    granted.flatMap(move => grantRows(whose, price, { move, when: at(on, '11:05') })),
  )
  await db.update(rentals).set({ dueOn: toOn }).where(eq(rentals.id, rentalId))
  const opening = { openWeekdays: OPEN_WEEKDAYS, closures: [] }
  const during = { from, to: afterOpenDays(opening, toOn, unit.turnaroundDays) }
  await db.update(allotments).set({ during }).where(eq(allotments.holderId, rentalId))
  const posting = { ...whose, on, writtenBy: centre.staff.desk }
  await post(db, { ...posting, kind: 'rent_charged', entries: rentCharged(price), at: at(on, '11:05') })
  const receiptNo = await issueReceipt(db, { ...whose, centre, on, issuedBy: centre.staff.desk, at: at(on, '11:10') })
  const paid = rentPaid(price.personFen, 'pos')
  await post(db, { ...posting, kind: 'rent_paid', entries: paid, receiptNo, at: at(on, '11:10') })
}
