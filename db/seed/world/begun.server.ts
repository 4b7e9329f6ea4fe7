import { and, eq } from 'drizzle-orm'
import { nextOpenDay } from '#app/districts/opening.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { reservationDrafts } from '#db/schema/drafts.ts'
import { people } from '#db/schema/people.ts'
import { RENTERS } from '../cast.ts'
import { OPEN_WEEKDAYS } from '../places.ts'
import type { StageCentre } from './stage.server.ts'

type World = { readonly db: Database; readonly today: Day; readonly now: Date; readonly stage: readonly StageCentre[] }

/** What he was about to reserve, with all but the last press. */
const BEGUN = 'C12-01'

/** Somebody has begun a reservation and not finished it. */
export async function writeBegun({ db, today, now, stage }: World): Promise<void> {
  const { phone, name, userClass } = RENTERS.zhaoDeshun
  const [person] = await db
    .select({ id: people.id, address: people.address })
    .from(people)
    .where(and(eq(people.phone, phone), eq(people.name, name)))
  const [product] = await db.select({ id: products.id }).from(products).where(eq(products.code, BEGUN))
  const centre = stage.find(({ code }) => code === 'WQ')
  if (!person || !product || !centre) throw new Error('the demo has nobody who begins a reservation')
  await db.insert(reservationDrafts).values({
    ...{ personId: person.id, productId: product.id, centreId: centre.id, userClass },
    ...{ fromOn: nextOpenDay({ openWeekdays: OPEN_WEEKDAYS, closures: [] }, today), months: 1, keptAt: now },
    ...{ way: 'deliver', address: person.address, phone, note: '' },
  })
}
