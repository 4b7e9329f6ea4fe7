import { SYSTEM } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { actAs } from '#app/acts/sight.server.ts'
import { sentMessages } from '#db/schema/messages.ts'
import type { Message } from './message.ts'
import { closeEvent, eventsToDo } from './outbox.server.ts'
import { TEMPLATES } from './templates.ts'

/** Brings a message to its reader. Exchangeable: the demo keeps it to show it, a real house gives it to a carrier. */
export type Sender = (message: Message) => Promise<void>

/** Sends what acts have left in the outbox. An event without a template asks for no message and is closed. */
export async function sendMessages(house: House, send: Sender): Promise<number> {
  return house.db.transaction(async db => {
    await actAs(db, SYSTEM)
    const events = await eventsToDo(db)
    for (const event of events) {
      const template = TEMPLATES[event.kind]
      const { sealed } = event.facts
      if (template && typeof sealed === 'string') {
        const facts = JSON.parse(house.vault.open(sealed, event.kind))
        const message: Message = { phone: facts.phone, text: template(facts) }
        await send(message)
        const kept = house.vault.seal(JSON.stringify(message), 'message')
        await db.insert(sentMessages).values({ eventId: event.id, kind: event.kind, sealed: kept, at: house.now() })
      }
      await closeEvent(db, event.id, house.now())
    }
    return events.length
  })
}
