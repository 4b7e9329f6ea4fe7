import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { keepMessagePreferences } from '#app/messages/keep-preferences.server.ts'
import type { Message, Sender, Senders } from '#app/messages/message.ts'
import { sendMessages } from '#app/messages/send-messages.server.ts'
import { leaveWord } from '#app/people/leave-word.server.ts'
import type { WordKind, WordsLeft } from '#app/people/word-left.ts'
import { yes } from '#app/result.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { messages } from '#db/schema/messages.ts'
import type { people } from '#db/schema/people.ts'
import type { TestHouse } from './house-on.ts'
import { type Made, residentFor, withAllSight } from './makers.ts'

const ORIGIN = 'https://fuju.test'
type Person = Made<typeof people>

/** Leaves word for somebody, as acts do, and as often as there is something to say. */
export async function leaveFor<Kind extends WordKind>(
  house: TestHouse,
  kind: Kind,
  { id, phone }: Pick<Person, 'id' | 'phone'>,
  ...says: readonly WordsLeft[Kind][]
): Promise<void> {
  const left: (typeof outboxEvents.$inferInsert)[] = []
  const put = (row: { kind: string; subjectId: string; facts?: Record<string, string | number> }) =>
    void left.push({ ...row, facts: { ...row.facts }, at: house.now() })
  for (const one of says) leaveWord({ vault: house.vault, leave: put }, kind, { id, phone, personId: id }, one)
  await withAllSight(house, db => db.insert(outboxEvents).values(left))
}

/** Somebody chooses how they want to be told; they themselves, signed in. */
export async function prefer(house: TestHouse, person: Person, wish: object): Promise<Actor> {
  const chosen = { email: '', reminders: 'yes', ...wish }
  const own = await residentFor(house, person)
  expect(await perform(house, keepMessagePreferences, own, chosen)).toEqual(yes(null))
  return own
}

type Trouble = (error: unknown, kind: string) => void
const noTrouble: Trouble = error => {
  throw error
}

/** Sends all that is due by these senders alone. */
export const sendBy = (house: TestHouse, senders: Senders, onTrouble: Trouble = noTrouble) =>
  sendMessages(house, senders, { origin: ORIGIN, onTrouble })

/** Sends all that is due; the messages that went out, in no order. */
export async function allSent(house: TestHouse, senders: Partial<Senders> = {}): Promise<readonly Message[]> {
  const sent: Message[] = []
  const keep: Sender = async message => {
    sent.push(message)
    return 'taken'
  }
  await sendBy(house, { sms: keep, email: keep, keeps: true, ...senders })
  return sent
}

export const keptMessages = (house: TestHouse) => house.seeAll(db => db.select().from(messages))
