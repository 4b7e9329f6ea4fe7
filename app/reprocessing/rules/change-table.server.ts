import { act, type Deed } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { strengthUnitOf } from '../disinfection.ts'
import type { DisinfectionTable } from '../rule-row.ts'
import { changeTable, lockTable } from '../tables.server.ts'
import { ChangeRow, DropRow, SetTable } from './table.input.ts'
import { withoutRow, withRow } from './table.ts'

const MAY = ['manager', 'administrator'] as const
const SAID = { disinfection_table_in_force_is_not_rewritten: 'table_is_decided' } as const

/** A draft that nobody has decided yet, held until the act is done. */
export async function openDraft({ db }: Deed, version: number) {
  const table = await lockTable(db, version)
  if (!table) return no('no_such_table')
  return table.approvedAt || table.withdrawnAt ? no('table_is_decided') : yes(table)
}

/** Who changes a draft stands for it from then on: another person approves it. */
async function keep(deed: Deed, id: string, changes: Parameters<typeof changeTable>[2]) {
  await changeTable(deed.db, id, { ...changes, proposedBy: deed.actor.id, proposedAt: deed.now })
  deed.touch({ subject: 'disinfection_table', id, fields: Object.keys(changes) })
  return yes(null)
}

/** A row is added to a draft, or changed in it. */
export const changeRow = act({
  name: 'reprocessing.change-row',
  input: ChangeRow,
  may: MAY,
  saidByDatabase: SAID,
  async does(deed, { version, rinse, discardsParts, ...row }) {
    const draft = await openDraft(deed, version)
    if (!draft.ok) return draft
    const { document, id } = draft.value
    if (row.least > row.most || (row.leastC !== null && row.mostC !== null && row.leastC > row.mostC))
      return no('row_is_impossible')
    const unit = strengthUnitOf(row.method, row.agent)
    const written = { ...row, unit, rinse: rinse === 'yes', discardsParts: discardsParts === 'yes' }
    return keep(deed, id, { document: { ...document, rows: withRow(document.rows, written) } })
  },
})

export const dropRow = act({
  name: 'reprocessing.drop-row',
  input: DropRow,
  may: MAY,
  saidByDatabase: SAID,
  async does(deed, { version, ...where }) {
    const draft = await openDraft(deed, version)
    if (!draft.ok) return draft
    const { document, id } = draft.value
    const rows = withoutRow(document.rows, where)
    return rows.length === 0 ? no('rows_are_missing') : keep(deed, id, { document: { ...document, rows } })
  },
})

/** The day from which a draft is to hold, and how long labels are valid by it. A source of its own ends the example. */
export const setTable = act({
  name: 'reprocessing.set-table',
  input: SetTable,
  may: MAY,
  saidByDatabase: SAID,
  async does(deed, { version, fromOn, source, ...releaseDays }) {
    const draft = await openDraft(deed, version)
    if (!draft.ok) return draft
    if (fromOn < deed.today) return no('table_starts_in_the_past')
    const { document, id, ...was } = draft.value
    const written: DisinfectionTable = { ...document, releaseDays }
    return keep(deed, id, { fromOn, source, isExample: was.isExample && source === was.source, document: written })
  },
})
