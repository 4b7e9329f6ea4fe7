import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { changeTable } from '../tables.server.ts'
import { openDraft } from './change-table.server.ts'
import { WhichTable } from './table.input.ts'

/** Another person says yes: the version holds from its day on, and stays as it is for ever. */
export const approveTable = act({
  name: 'reprocessing.approve-table',
  input: WhichTable,
  may: ['manager', 'administrator'],
  saidByDatabase: {
    disinfection_table_is_approved_by_another_person: 'table_is_own',
    disinfection_table_in_force_is_not_rewritten: 'table_is_decided',
  },
  async does(deed, { version }) {
    const draft = await openDraft(deed, version)
    if (!draft.ok) return draft
    const { id, proposedBy, fromOn } = draft.value
    if (proposedBy === deed.actor.id) return no('table_is_own')
    if (fromOn < deed.today) return no('table_starts_in_the_past')
    await changeTable(deed.db, id, { approvedBy: deed.actor.id, approvedAt: deed.now })
    deed.touch({ subject: 'disinfection_table', id, fields: ['approvedBy', 'approvedAt'] })
    return yes(null)
  },
})

export const withdrawTable = act({
  name: 'reprocessing.withdraw-table',
  input: WhichTable,
  may: ['manager', 'administrator'],
  async does(deed, { version }) {
    const draft = await openDraft(deed, version)
    if (!draft.ok) return draft
    await changeTable(deed.db, draft.value.id, { withdrawnAt: deed.now })
    deed.touch({ subject: 'disinfection_table', id: draft.value.id, fields: ['withdrawnAt'] })
    return yes(null)
  },
})
