import type { Day } from '#app/time/day.ts'
import { type DisinfectionTable, type RuleRow, wayName } from '../rule-row.ts'

export type Phase = 'draft' | 'coming' | 'in_force' | 'past' | 'withdrawn'

type Version = {
  readonly version: number
  readonly fromOn: Day
  readonly approvedAt: Date | null
  readonly withdrawnAt: Date | null
}

/** Where a version stands on a day; `inForce` is the version of that day. */
export function phaseOf(table: Version, inForce: number, today: Day): Phase {
  if (table.withdrawnAt) return 'withdrawn'
  if (!table.approvedAt) return 'draft'
  if (table.version === inForce) return 'in_force'
  return table.fromOn > today ? 'coming' : 'past'
}

type Where = Pick<RuleRow, 'material' | 'hygiene' | 'contamination' | 'method' | 'agent'>

/** What makes a row itself: writing it again changes it. */
export const rowKey = (row: Where): string => [row.material, row.hygiene, row.contamination, wayName(row)].join(' ')

export const withRow = (rows: readonly RuleRow[], row: RuleRow): readonly RuleRow[] => {
  const isThere = rows.some(one => rowKey(one) === rowKey(row))
  return isThere ? rows.map(one => (rowKey(one) === rowKey(row) ? row : one)) : [...rows, row]
}
export const withoutRow = (rows: readonly RuleRow[], where: Where): readonly RuleRow[] =>
  rows.filter(row => rowKey(row) !== rowKey(where))

export type Difference = { readonly kind: 'added' | 'removed' | 'changed'; readonly row: RuleRow }

const figuresOf = ({ least, most, minutes, leastC, mostC, rinse, discardsParts }: RuleRow) =>
  JSON.stringify([least, most, minutes, leastC, mostC, rinse, discardsParts])

/** What a version says otherwise than another. */
export function differences(before: DisinfectionTable, after: DisinfectionTable): readonly Difference[] {
  const [old, fresh] = [before, after].map(({ rows }) => new Map(rows.map(row => [rowKey(row), row])))
  const written = after.rows.flatMap((row): Difference[] => {
    const was = old?.get(rowKey(row))
    if (!was) return [{ kind: 'added', row }]
    return figuresOf(was) === figuresOf(row) ? [] : [{ kind: 'changed', row }]
  })
  const gone = before.rows.filter(row => !fresh?.has(rowKey(row)))
  return [...written, ...gone.map(row => ({ kind: 'removed' as const, row }))]
}
