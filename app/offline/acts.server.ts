import type { Act } from '#app/acts/act.server.ts'
import type { Answer } from '#app/acts/act.ts'
import { withBarePhotos } from '#app/delivery/door/photo-files.server.ts'
import { handOver } from '#app/delivery/hand-over.server.ts'
import { recordVisit } from '#app/delivery/record-visit.server.ts'
import { takeBack } from '#app/delivery/take-back.server.ts'
import { inspectUnit } from '#app/reprocessing/inspect-unit.server.ts'
import { putInQuarantine } from '#app/reprocessing/put-in-quarantine.server.ts'
import { recordBatch } from '#app/reprocessing/record-batch.server.ts'
import { recordStep } from '#app/reprocessing/record-step.server.ts'
import { renewRelease } from '#app/reprocessing/renew-release.server.ts'
import { verifyDisinfection } from '#app/reprocessing/verify-disinfection.server.ts'
import { no } from '#app/result.ts'
import { countUnits } from '#app/stock/count-units.server.ts'
import { isLateAct, type LateAct } from './late-act.ts'

type Sent = {
  readonly act: string
  readonly subject: string
  readonly input: object
  readonly key: string
  /** When the device did it, by its own clock. */
  readonly at?: number | undefined
}
/** The way to an act, which may say more than the act does itself. */
export type LateDoor = {
  readonly perform: <Input, Value, Refusal extends string>(
    act: Act<Input, Value, Refusal>,
    input: unknown,
    options: { readonly key: string },
  ) => Promise<Answer<unknown, string>>
}
type Way = (door: LateDoor, input: object, key: string) => Promise<Answer<unknown, string>>
type Late = { readonly names: string | null; readonly perform: Way }

/** An act as its page performs it: `names` is the field that the page's address gives, not its form. */
const late = (names: string | null, way: Way): Late => ({ names, perform: way })

/** Pictures that a device has kept are drawn anew, as the page does it with files, before the door opens. */
function photographed(way: Way): Way {
  return async (door, input, key) => {
    const sent = await withBarePhotos({ ...input })
    return sent.ok ? way(door, sent.value, key) : sent
  }
}

/** Each act that may be sent later. A form of one of them bears its name in `data-offline-act`. */
const ACTS: { readonly [Name in LateAct]: Late } = {
  'delivery.take-back': late(
    'unitCode',
    photographed((door, input, key) => door.perform(takeBack, input, { key })),
  ),
  'delivery.hand-over': late(
    'reference',
    photographed((door, input, key) => door.perform(handOver, input, { key })),
  ),
  'delivery.record-visit': late('reference', (door, input, key) => door.perform(recordVisit, input, { key })),
  'reprocessing.put-in-quarantine': late('code', (door, input, key) => door.perform(putInQuarantine, input, { key })),
  'reprocessing.inspect-unit': late('code', (door, input, key) => door.perform(inspectUnit, input, { key })),
  'reprocessing.record-step': late('code', (door, input, key) => door.perform(recordStep, input, { key })),
  'reprocessing.record-batch': late(null, (door, input, key) => door.perform(recordBatch, input, { key })),
  'reprocessing.verify-disinfection': late('code', (door, input, key) =>
    door.perform(verifyDisinfection, input, { key }),
  ),
  'reprocessing.renew-release': late('code', (door, input, key) => door.perform(renewRelease, input, { key })),
  'stock.count-units': late('stockTake', (door, input, key) => door.perform(countUnits, input, { key })),
}

/** Does what was sent later, under the key that the device gave it. */
export async function performLate(door: LateDoor, { act, subject, input, key, at }: Sent) {
  if (!isLateAct(act)) return no('not_for_later')
  const { names, perform: way } = ACTS[act]
  const whole = names === null ? input : { ...input, [names]: subject }
  return way(door, SAYS_WHEN.includes(act) ? { ...whole, ...doneAt(at) } : whole, key)
}

/** Where the moment on the device counts: what moved after it was seen is not moved back, and a visit was on its day. */
const SAYS_WHEN: readonly LateAct[] = ['stock.count-units', 'delivery.record-visit']
const doneAt = (at: number | undefined) => (at === undefined ? {} : { at: new Date(at).toISOString() })
