import type { Actor } from '#app/acts/actor.ts'
import { placesOf } from '#app/inventory/places.server.ts'
import type { Database } from '#db/client.server.ts'
import { actsFor, BATCH_ACTS, blockersOf, MOST_IN_A_BATCH } from './batch.ts'
import type { BatchShown, DoneShown } from './batch-shown.ts'
import { unitsWithPlaces } from './collected-units.server.ts'

type Asked = { readonly query: URLSearchParams; readonly actor: Actor; readonly centreId: string }

const listed = (query: URLSearchParams, name: string): readonly string[] =>
  (query.get(name) ?? '')
    .split('.')
    .filter(one => one !== '')
    .slice(0, MOST_IN_A_BATCH)

/** The sheet for what was collected, or what has just been done with it. As many readings for three as for three hundred. */
export async function batchPage(db: Database, { query, actor, centreId }: Asked) {
  return { done: doneOf(query), sheet: await sheetOf(db, { query, actor, centreId }) }
}

function doneOf(query: URLSearchParams): DoneShown | null {
  const act = BATCH_ACTS.find(one => one === query.get('done'))
  const codes = listed(query, 'codes')
  if (!act || codes.length === 0) return null
  return { act, codes, at: query.get('at') ?? '' }
}

async function sheetOf(db: Database, { query, actor, centreId }: Asked): Promise<BatchShown> {
  const codes = listed(query, 'codes')
  const units = await unitsWithPlaces(db, codes, centreId)
  const acts = actsFor(units, actor)
  const act = acts.find(one => one.act === query.get('act'))?.act ?? acts[0]?.act ?? null
  const blockers = act === null ? [] : blockersOf(act, units, centreId)
  return {
    ...{ act, acts, codes, unknown: listed(query, 'unknown'), twice: Number(query.get('twice')) || 0 },
    rows: codes.map((code, i) => {
      const unit = units[i]
      const product = unit ? { zh: unit.product.zh, en: unit.product.en } : null
      return { code, product, state: unit?.state ?? null, blocker: blockers[i] ?? null }
    }),
    places: (await placesOf(db, centreId)).map(({ id, kind, zh, en }) => ({ id, kind, zh, en })),
  }
}
