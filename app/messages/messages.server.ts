import { randomUUID } from 'node:crypto'
import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { House } from '#app/acts/house.server.ts'
import type { Vault } from '#app/acts/vault.server.ts'
import type { WordKind } from '#app/people/word-left.ts'
import type { Database } from '#db/client.server.ts'
import { messages } from '#db/schema/messages.ts'
import { statement } from '#db/statement.server.ts'
import type { Channel, GivenUpReason, Message } from './message.ts'
import { leaseUntil, MOST_TRIES, nextTry } from './moment-to-send.ts'

type Row = typeof messages.$inferInsert
/** What is sealed until it has gone. */
export type Letter = Pick<Message, 'to' | 'language' | 'subject' | 'text' | 'stopUrl'>

const open = (vault: Vault, id: string, sealed: string): Letter => JSON.parse(vault.open(sealed, id))

/** Keeps a message to be sent; a second one for the same event and channel is none. */
export async function addMessage(db: Database, vault: Vault, row: Omit<Row, 'id' | 'sealed'>, letter: Letter) {
  const id = randomUUID()
  const sealed = vault.seal(JSON.stringify(letter), id)
  await db
    .insert(messages)
    .values({ ...row, id, sealed })
    .onConflictDoNothing({ target: [messages.eventId, messages.channel] })
}

type Claimed = { readonly id: string; readonly kind: WordKind; readonly channel: Channel; readonly sealed: string }
export type Taken = Message & { readonly channel: Channel; readonly tries: number }

/** What is no longer true, and what was tried as often as we try whose sender died, comes to nothing. */
const endVainOnes = statement(
  'end-vain-messages',
  `update messages set state = 'given_up', ended_at = $1, lease_until = null, sealed = case when $2::boolean then sealed end,
    given_up_because = case when true_until <= $1 then 'too_late' else 'no_answer' end
  where (state = 'waiting' and true_until <= $1)
    or (state = 'sending' and lease_until <= $1 and (true_until <= $1 or tries >= ${MOST_TRIES}))`,
)
const claim = statement<Claimed & { readonly tries: number }>(
  'claim-messages',
  `update messages set state = 'sending', tries = tries + 1, lease_until = $2
  where id in (
    select id from messages
    where channel = any($3::text[]) and ((state = 'waiting' and send_at <= $1) or (state = 'sending' and lease_until <= $1))
    order by send_at limit $4 for update skip locked
  )
  returning id, kind, channel, sealed, tries`,
)

/** Takes what is to be sent now, for as long as a sender may take. What another took and did not end is taken again. */
export async function takeMessages(
  db: Database,
  { vault, now: clock }: Pick<House, 'vault' | 'now'>,
  { channels, most, keeps }: { readonly channels: readonly Channel[]; readonly most: number; readonly keeps: boolean },
): Promise<readonly Taken[]> {
  const now = clock()
  await endVainOnes(db, now.toISOString(), keeps)
  const taken = await claim(db, now.toISOString(), leaseUntil(now).toISOString(), channels, most)
  return taken.map(({ sealed, ...rest }) => ({ ...rest, ...open(vault, rest.id, sealed) }))
}

/** Only who still holds the lease ends it: a sender that was thought dead has nothing to say any more. */
const isHeld = ({ id, tries }: Taken) =>
  and(eq(messages.id, id), eq(messages.state, 'sending'), eq(messages.tries, tries))

export async function markSent(db: Database, taken: Taken, { now, keeps }: { now: Date; keeps: boolean }) {
  const forgotten = keeps ? {} : { sealed: null }
  await db
    .update(messages)
    .set({ state: 'sent', endedAt: now, leaseUntil: null, ...forgotten })
    .where(isHeld(taken))
}

/** Tried again later, or given up: at once where the carrier said no. */
export async function markUnsent(
  db: Database,
  taken: Taken,
  { now, keeps, because }: { now: Date; keeps: boolean; because: Exclude<GivenUpReason, 'too_late'> },
) {
  const again = because === 'refused' ? null : nextTry(taken.tries, now)
  const forgotten = keeps ? {} : { sealed: null }
  const set = again
    ? ({ state: 'waiting', sendAt: again } as const)
    : ({ state: 'given_up', endedAt: now, givenUpBecause: because, ...forgotten } as const)
  await db
    .update(messages)
    .set({ ...set, leaseUntil: null })
    .where(isHeld(taken))
}

const LATEST = 30

/** The latest messages, opened: for trying out, where nothing is really sent. */
export async function latestMessages(db: Database, vault: Vault) {
  const rows = await db
    .select()
    .from(messages)
    .where(sql`${messages.sealed} is not null`)
    .orderBy(desc(messages.writtenAt), desc(messages.id))
    .limit(LATEST)
  return rows.map(({ id, state, channel, sendAt, writtenAt: at, sealed }) => ({
    ...{ id, state, channel, sendAt, at },
    ...open(vault, id, sealed ?? ''),
  }))
}

/** What a person was told lately, the latest first: of what kind and how, never the words. */
export const toldLately = (db: Database, personId: string, since: Date) =>
  db
    .select({
      ...{ id: messages.id, kind: messages.kind, channel: messages.channel, state: messages.state },
      at: messages.writtenAt,
    })
    .from(messages)
    .where(and(eq(messages.personId, personId), gt(messages.writtenAt, since)))
    .orderBy(desc(messages.writtenAt), desc(messages.id))
