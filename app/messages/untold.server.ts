import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { addDays, type Day, startOf } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { messages } from '#db/schema/messages.ts'
import { people } from '#db/schema/people.ts'

/** After a month nobody needs to call any more. */
const UNTOLD_DAYS = 30

/** What did not reach a person by text message and nobody has told them since. What came too late to be of use is left. */
const isUntold = (today: Day) =>
  and(
    eq(messages.state, 'given_up'),
    eq(messages.channel, 'sms'),
    isNotNull(messages.personId),
    isNull(messages.toldAt),
    gt(messages.endedAt, startOf(addDays(today, -UNTOLD_DAYS))),
  )

/** The oldest first, with whom to call. */
export const untoldMessages = (db: Database, today: Day) =>
  db
    .select({
      ...{ id: messages.id, kind: messages.kind, because: messages.givenUpBecause, at: messages.writtenAt },
      ...{ name: people.name, phone: people.phone },
    })
    .from(messages)
    .innerJoin(people, eq(people.id, messages.personId))
    .where(isUntold(today))
    .orderBy(asc(messages.writtenAt), asc(messages.id))

export const countUntold = (db: Database, today: Day): Promise<number> => db.$count(messages, isUntold(today))

type Told = { readonly id: string; readonly toldBy: string; readonly toldAt: Date }

/** False when it has reached the person, or somebody has told them already. */
export async function markTold(db: Database, { id, ...told }: Told): Promise<boolean> {
  const marked = await db
    .update(messages)
    .set(told)
    .where(and(eq(messages.id, id), eq(messages.state, 'given_up'), isNull(messages.toldAt)))
    .returning({ id: messages.id })
  return marked.length > 0
}
