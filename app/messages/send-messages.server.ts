import { SYSTEM } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { actAs } from '#app/acts/sight.server.ts'
import { CHANNELS, type Sender, type Senders } from './message.ts'
import { markSent, markUnsent, type Taken, takeMessages } from './messages.server.ts'
import { writeMessages } from './write-messages.server.ts'

const AT_ONCE = 10
type Sending = { readonly origin: string; readonly onTrouble: (error: unknown, kind: string) => void }

/**
 * Writes what is to be told, then sends what is due, a few at a time. No transaction waits for a carrier: messages are taken
 * for two minutes, sent, and what became of each is noted. Sent twice it can be, if we die between the two; lost it cannot.
 */
export async function sendMessages(house: House, senders: Senders, { origin, onTrouble }: Sending): Promise<void> {
  const channels = CHANNELS.filter(channel => senders[channel] !== undefined)
  while ((await writeMessages(house, { origin, channels })) > 0);
  for (;;) {
    const { keeps } = senders
    const taken = await asHouse(house, db => takeMessages(db, house, { channels, most: AT_ONCE, keeps }))
    if (taken.length === 0) return
    await Promise.all(taken.map(one => sendOne(house, senders, one, onTrouble)))
  }
}

async function sendOne(house: House, senders: Senders, taken: Taken, onTrouble: Sending['onTrouble']) {
  const { channel, tries: _tries, ...message } = taken
  const send: Sender = senders[channel] ?? (async () => 'no_answer')
  const said = await send(message).catch(error => {
    onTrouble(error, message.kind)
    return 'no_answer' as const
  })
  const how = { now: house.now(), keeps: senders.keeps }
  await asHouse(house, db =>
    said === 'taken' ? markSent(db, taken, how) : markUnsent(db, taken, { ...how, because: said }),
  )
}

const asHouse = <T>(house: House, does: (db: House['db']) => Promise<T>): Promise<T> =>
  house.db.transaction(async db => {
    await actAs(db, SYSTEM)
    return does(db)
  })
