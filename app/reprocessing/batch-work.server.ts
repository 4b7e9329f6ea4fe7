import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import { unitsToDisinfect } from './batches.server.ts'
import { inCommon, rulesFor } from './rules-for.ts'
import { tableInForce } from './tables.server.ts'

/** Why a unit cannot be in a batch. */
type Blocked = 'unit_of_another_centre' | 'nothing_to_disinfect' | 'infectious_apart' | null

/**
 * The units that were chosen for a batch, with what stands in the way of each, and the ways that do for all that may be in
 * it. Where infectious and others were chosen together, the infectious ones wait for a batch of their own.
 */
export async function batchWork(
  db: Database,
  { codes, centreId, today }: { codes: readonly string[]; centreId: string | null } & Pick<Moment, 'today'>,
) {
  const found = codes.length > 0 ? await unitsToDisinfect(db, codes) : []
  const { document, isExample } = await tableInForce(db, today)
  const isMixed = new Set(found.map(({ contamination }) => contamination === 'known_infection')).size > 1
  const chosen = found.map(({ code, zh, en, state, contamination, ...unit }) => {
    const blocked: Blocked =
      unit.centreId !== centreId
        ? 'unit_of_another_centre'
        : state !== 'precleaned'
          ? 'nothing_to_disinfect'
          : isMixed && contamination === 'known_infection'
            ? 'infectious_apart'
            : null
    return { ...{ code, zh, en, contamination, blocked }, rule: rulesFor(document, { ...unit, contamination }) }
  })
  const [first, ...others] = chosen.filter(({ blocked }) => blocked === null).map(({ rule }) => rule)
  return {
    chosen: chosen.map(({ rule: { discardsParts }, ...unit }) => ({ ...unit, discardsParts })),
    ways: others.reduce((ways, rule) => inCommon(ways, rule.ways), first?.ways ?? []),
    discardsParts: [first, ...others].some(rule => rule?.discardsParts),
    unknown: codes.length - found.length,
    isExample,
  }
}
