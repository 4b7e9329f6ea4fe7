import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { House } from '#app/acts/house.server.ts'
import { addDays, type Day } from '#app/time/day.ts'
import { messagePreferences, messages } from '#db/schema/messages.ts'
import { people } from '#db/schema/people.ts'
import { RENTERS } from '../cast.ts'
import { insertAll } from './bulk.server.ts'
import { at } from './moment.ts'
import type { StageCentre } from './stage.server.ts'
import type { Story } from './story.ts'

type Writing = Pick<House, 'db' | 'vault'> & {
  readonly today: Day
  readonly stage: readonly StageCentre[]
  readonly stories: readonly Story[]
}

/** What stands in the link of Li Jianguo's e-mails, for those who try it out. */
export const DEMO_STOP_TOKEN = 'li-jianguo-wants-no-more'

/**
 * At each centre two people were not reached: the desk calls them. Somebody of each district has chosen how to be told, and
 * Li Jianguo gets e-mail besides.
 */
export async function writeMessages({ db, vault, today, stage, stories }: Writing): Promise<void> {
  const yesterday = at(addDays(today, -1), '16:20')
  const ofCentre = (districtId: string) => stories.filter(({ centre }) => centre.districtId === districtId)
  const untold = stage.flatMap(({ districtId }) =>
    ofCentre(districtId)
      .filter(({ state }) => state === 'confirmed' || state === 'handed_over')
      .slice(0, 2)
      .map(({ person }, i) => ({
        ...{ eventId: randomUUID(), personId: person.id, districtId, channel: 'sms' as const, tries: i === 0 ? 6 : 1 },
        ...{ kind: i === 0 ? ('stop_promised' as const) : ('deposit_returned' as const), state: 'given_up' as const },
        ...{ givenUpBecause: i === 0 ? ('no_answer' as const) : ('refused' as const), endedAt: yesterday },
        ...{ writtenAt: at(addDays(today, -2), '10:05'), sendAt: at(addDays(today, -2), '10:05') },
      })),
  )
  await insertAll(db, messages, untold)
  const chosen = stage.flatMap(({ districtId }) => {
    const story = ofCentre(districtId).find(({ state }) => state === 'handed_over')
    return story ? [{ personId: story.person.id, districtId, emailSealed: null, stopToken: randomUUID() }] : []
  })
  const { name, phone } = RENTERS.liJianguo
  const [li] = await db
    .select()
    .from(people)
    .where(and(eq(people.phone, phone), eq(people.name, name)))
  if (!li) throw new Error('the renters come before their messages')
  const emailSealed = vault.seal('li.jianguo@example.com', li.id)
  const his = { personId: li.id, districtId: li.districtId, emailSealed, stopToken: DEMO_STOP_TOKEN }
  const how = { wantsReminders: true, keptAt: yesterday }
  await insertAll(
    db,
    messagePreferences,
    [his, ...chosen].map(row => ({ ...row, ...how })),
  )
}
