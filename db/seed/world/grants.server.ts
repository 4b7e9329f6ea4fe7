import type { Quote } from '#app/pricing/quote.ts'
import type { GrantMove } from '#app/programmes/allowance.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { grants } from '#db/schema/programmes.ts'
import { about, signedOn } from './bookings.server.ts'
import { insertAll } from './bulk.server.ts'
import { at } from './moment.ts'
import type { Story } from './story.ts'

type Writing = { readonly db: Database; readonly today: Day; readonly stories: readonly Story[] }

/** What the limits of programmes count: kept when it was asked for, given when it was signed, back when it came to nothing. */
export async function writeGrants({ db, today, stories }: Writing): Promise<void> {
  await insertAll(
    db,
    grants,
    stories.flatMap(story => grantsOf(story, today)),
  )
}

const grantsOf = (story: Story, today: Day) =>
  movesOf(story, today).flatMap(moved => grantRows(about(story), story.quote, moved))

type Moved = { readonly move: GrantMove; readonly when: Date }

/** One row for each part of each share. */
export const grantRows = <Whose extends object>(
  whose: Whose,
  { shares }: Pick<Quote, 'shares'>,
  { move, when }: Moved,
) =>
  shares.flatMap(({ programmeId, code, grants }) =>
    grants.map(({ capFrom, budgetFrom, amountFen }) => ({
      ...whose,
      ...{ programmeId, code, capFrom, budgetFrom, amountFen, move, at: when },
    })),
  )

function movesOf(story: Story, today: Day): readonly Moved[] {
  const { requestedOn, isSigned, state } = story
  const signed = signedOn(story, today)
  const reserved = { move: 'reserved' as const, when: at(requestedOn, '09:20') }
  const settled = isSigned ? [{ move: 'settled' as const, when: at(signed, '10:30') }] : []
  if (state === 'refused') return [reserved, { move: 'released', when: at(requestedOn, '15:10') }]
  if (state !== 'cancelled') return [reserved, ...settled]
  const back = isSigned
    ? { move: 'returned' as const, when: at(signed, '16:30') }
    : { move: 'released' as const, when: at(requestedOn, '16:30') }
  return [reserved, ...settled, back]
}
