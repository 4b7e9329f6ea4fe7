import type { Act } from '#app/acts/act.server.ts'
import { has } from '#app/acts/actor.ts'
import { complaintsOf } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { type LateDoor, performLate } from './acts.server.ts'
import { openedInput } from './conflict-facts.server.ts'
import { conflictById } from './conflicts.server.ts'
import { DECIDERS, type DecisionNo, writeDecision } from './decide-conflict.server.ts'
import type { Door } from './door.server.ts'
import { SendAgain } from './sync.input.ts'

/**
 * Tries once more what a device wanted, now in the name of the one who decides, and writes down that it was decided so:
 * both or neither. Asked twice by the same person, it is done once.
 */
export async function sendAgain(door: Door, sent: unknown) {
  const { actor, vault } = door
  if (!has(actor, DECIDERS)) return no('not_allowed')
  const read = SendAgain.safeParse(sent)
  if (!read.success) return { ok: false, refusal: 'misread', complaints: complaintsOf(read.error) } as const
  const { id } = read.data
  const conflict = (await door.see(db => conflictById(db, id)))?.conflict
  if (!conflict || conflict.centreId !== actor.centreId) return no('no_such_conflict')
  const { act, subject, deviceAt } = conflict
  const again = { act, subject, input: openedInput(vault, conflict), at: deviceAt.getTime(), key: `again ${id}` }
  const answer = await performLate(decidingToo(door, read.data), again)
  // Its complaints are about the form of then, which is not the one on this page.
  return 'complaints' in answer ? no(answer.refusal) : answer
}

type Which = { readonly id: string; readonly note: string }

/** The same door, where each act writes the decision down before it is done. */
const decidingToo = (door: Door, which: Which): LateDoor => ({
  perform: (act, input, options) => door.perform(andDecided(act, which), input, options),
})

/** A refusal takes both back. */
const andDecided = <Input, Value, Refusal extends string>(
  act: Act<Input, Value, Refusal>,
  { id, note }: Which,
): Act<Input, Value, Refusal | DecisionNo> => ({
  ...act,
  async does(deed, given) {
    const decided = await writeDecision(deed, { id, decision: 'sent_again', note })
    return decided.ok ? act.does(deed, given) : decided
  },
})
