import { unitByAnyCode } from '#app/inventory/found-units.server.ts'
import { placesOf } from '#app/inventory/places.server.ts'
import { readCode } from '#app/inventory/read-code.ts'
import { unitsByCodes } from '#app/inventory/units.server.ts'
import type { Database } from '#db/client.server.ts'
import { MOST_IN_A_BATCH } from './batch.ts'

/** What was collected, each thing once: codes of units, and what stands for no unit that we know. */
export type Collected = {
  readonly codes: readonly string[]
  readonly unknown: readonly string[]
  readonly twice: number
}

const LONGEST_SHOWN = 40

/**
 * What lines of scanned or typed text stand for. Our own codes are looked up together; only what is written otherwise,
 * by its maker or in an older inventory, is asked for one by one.
 */
export async function collectedFrom(db: Database, text: string, centreId: string | null): Promise<Collected> {
  const lines = text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, MOST_IN_A_BATCH)
  const known = await unitsByCodes(
    db,
    lines.map(line => {
      const read = readCode(line)
      return read.kind === 'unit' ? read.code : ''
    }),
  )
  const [codes, unknown] = [new Set<string>(), new Set<string>()]
  for (const [i, line] of lines.entries()) {
    const unit = known[i] ?? (await unitByAnyCode(db, line, centreId))
    if (unit) codes.add(unit.code)
    else unknown.add(line.replace(/[\s.,]+/g, ' ').slice(0, LONGEST_SHOWN))
  }
  return { codes: [...codes], unknown: [...unknown], twice: lines.length - codes.size - unknown.size }
}

/** The units of these codes with where they lie, in the order in which they were collected; undefined for none. */
export async function unitsWithPlaces(db: Database, codes: readonly string[], centreId: string) {
  const units = await unitsByCodes(db, codes)
  const kinds = new Map((await placesOf(db, centreId)).map(({ id, kind }) => [id, kind]))
  return units.map(
    unit => unit && { ...unit, placeKind: unit.placeId === null ? null : (kinds.get(unit.placeId) ?? null) },
  )
}
