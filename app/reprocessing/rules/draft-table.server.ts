import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { addTable, allTables, tableToWorkBy } from '../tables.server.ts'
import { DraftTable } from './table.input.ts'

/** A new version begins as a copy of the one in force. There is one draft at a time. */
export const draftTable = act({
  name: 'reprocessing.draft-table',
  input: DraftTable,
  may: ['manager', 'administrator'],
  saidByDatabase: { disinfection_table_version_is_unique: 'draft_is_open' },
  async does({ db, actor, now, today, touch }) {
    const inForce = await tableToWorkBy(db, today, now)
    const all = await allTables(db)
    if (all.some(({ approvedAt, withdrawnAt }) => !approvedAt && !withdrawnAt)) return no('draft_is_open')
    const version = Math.max(...all.map(table => table.version)) + 1
    const { document, isExample, source } = { ...inForce, ...all.find(({ id }) => id === inForce.id) }
    const row = { version, fromOn: addDays(today, 1), document, isExample, source: source ?? '', proposedBy: actor.id }
    const [added] = await addTable(db, { ...row, proposedAt: now })
    if (added) touch({ subject: 'disinfection_table', id: added.id, fields: ['version', 'document'] })
    return yes({ version })
  },
})
