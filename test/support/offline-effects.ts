import { and, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Deed } from '#app/device/queue.ts'
import { countedCode } from '#app/stock/counted-code.ts'
import { actKeys, auditRows } from '#db/schema/acts.ts'
import type { TestHouse } from './house-on.ts'

/** What an act leaves in the tables, row by row. */
const EFFECTS: { readonly [act: string]: readonly string[] } = {
  'delivery.take-back': ['take_back', 'moved taken_back'],
  'reprocessing.put-in-quarantine': ['moved put_in_quarantine'],
  'reprocessing.inspect-unit': ['inspection', 'moved inspected'],
  'reprocessing.record-step': ['step preclean', 'moved precleaned'],
  'stock.count-units': ['counted'],
}

/** One line a row that must be there: a code that several have scanned is counted once. */
export function effectsOf(deeds: readonly Deed[]): readonly string[] {
  const counts = deeds.filter(({ act }) => act === 'stock.count-units')
  const others = deeds.filter(({ act }) => act !== 'stock.count-units')
  const codes = new Set(counts.map(({ input }) => countedCode(String(input.codes))))
  const moved = others.flatMap(({ act, subject }) => (EFFECTS[act] ?? ['unknown']).map(what => `${what} ${subject}`))
  return [...moved, ...[...codes].map(code => `counted ${code}`)].toSorted()
}

type Whose = { readonly people: readonly string[]; readonly count: string }

/** One line a row that is there by the hands of these people, or in this count. */
export async function effectsIn(house: TestHouse, { people, count }: Whose): Promise<readonly string[]> {
  const theirs = sql.param(`{${people.join(',')}}`)
  const rows = await house.seeAll(db =>
    db.select({ line: sql<string>`line` }).from(sql`(
      select 'moved ' || m.why || ' ' || u.code as line from movements m join units u on u.id = m.unit_id
        where m.moved_by = any(${theirs}::uuid[])
      union all select 'take_back ' || u.code from take_backs t join units u on u.id = t.unit_id
      union all select 'inspection ' || u.code from inspections i join units u on u.id = i.unit_id
      union all select 'step ' || s.kind || ' ' || u.code from reprocessing_steps s join units u on u.id = s.unit_id
      union all select 'counted ' || code from stock_take_counts where stock_take_id = ${count}::uuid) rows`),
  )
  return rows.map(({ line }) => line).toSorted()
}

/** Under which keys the door has done something for these people, and how often it wrote an act of theirs down. */
export async function doneFor(house: TestHouse, people: readonly string[], acts: readonly string[]) {
  const [keys, audited] = await house.seeAll(async db => [
    await db
      .select({ key: actKeys.key })
      .from(actKeys)
      .where(and(inArray(actKeys.actor, [...people]), inArray(actKeys.act, [...acts]), isNotNull(actKeys.answer))),
    await db.$count(auditRows, and(inArray(auditRows.actor, [...people]), inArray(auditRows.act, [...acts]))),
  ])
  return { keys: keys.map(({ key }) => key).toSorted(), audited }
}
