import type { Answer } from '#app/acts/act.ts'
import type { RequestContext } from '#app/http/context.ts'
import type { BatchAct } from './batch.ts'
import { inspectMany } from './inspect-many.server.ts'
import { moveToPlace } from './move-to-place.server.ts'
import type { Moved } from './moved.ts'
import { quarantineMany } from './quarantine-many.server.ts'
import { takeBackMany } from './take-back-many.server.ts'

type Sent = { readonly input: unknown; readonly key: string | undefined }

/** Each of them is one act: to load and to unload is to move to a place. */
export function performBatch(
  { perform }: Pick<RequestContext, 'perform'>,
  act: BatchAct,
  { input, key }: Sent,
): Promise<Answer<Moved, string>> {
  if (act === 'take_back') return perform(takeBackMany, input, { key })
  if (act === 'inspect') return perform(inspectMany, input, { key })
  if (act === 'put_in_quarantine') return perform(quarantineMany, input, { key })
  return perform(moveToPlace, input, { key })
}
