import type { Day } from '#app/time/day.ts'
import { addDays } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { places, tags } from '#db/schema/inventory.ts'
import { blankCode } from './blank-codes.ts'
import { at } from './moment.ts'
import type { StageCentre } from './stage.server.ts'

/** What a begun sheet has left. */
const BLANK_TAGS = 9
const PRINTED_DAYS_AGO = 3
const PRINTED_AT = '09:30'

type Writing = { readonly stage: readonly StageCentre[]; readonly today: Day }

/** A van, a show room and a begun sheet of blank labels for each centre. */
export async function writePlaces(db: Database, { stage, today }: Writing): Promise<void> {
  await db.insert(places).values(
    stage.flatMap(({ id: centreId }) => [
      { centreId, kind: 'van' as const, zh: '厢式货车', en: 'Box van' },
      { centreId, kind: 'showroom' as const, zh: '体验展厅', en: 'Showroom' },
    ]),
  )
  const printedAt = at(addDays(today, -PRINTED_DAYS_AGO), PRINTED_AT)
  await db
    .insert(tags)
    .values(
      stage.flatMap(({ id: centreId, code }) =>
        Array.from({ length: BLANK_TAGS }, (_, n) => ({ code: blankCode(code, n), centreId, printedAt })),
      ),
    )
}
