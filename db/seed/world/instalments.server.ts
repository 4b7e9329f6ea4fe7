import { addInstalments } from '#app/rental/instalments.server.ts'
import { instalmentsOf, mayPayInParts } from '#app/rental/instalments.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { signedOn, theirs } from './bookings.server.ts'
import type { Story } from './story.ts'

/** How many at each centre had chosen to pay in parts; they have paid ahead. */
const IN_PARTS = 4

export async function writeInstalments(db: Database, stories: readonly Story[], today: Day): Promise<void> {
  const long = stories.filter(
    ({ isSigned, state, months, quote: { personFen } }) =>
      isSigned && state !== 'cancelled' && mayPayInParts({ months, personFen }, today),
  )
  for (const code of new Set(long.map(({ centre }) => centre.code))) {
    for (const story of long.filter(({ centre }) => centre.code === code).slice(0, IN_PARTS)) {
      const { id, months, from: fromOn, quote } = story
      const parts = instalmentsOf({ months, personFen: quote.personFen, fromOn }, signedOn(story, today))
      await addInstalments(db, { id, ...theirs(story) }, parts)
    }
  }
}
