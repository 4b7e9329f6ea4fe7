import { act } from '#app/acts/act.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { withdrawProgramme } from '../programmes.server.ts'
import { openDraft } from './approve-version.server.ts'
import { WhichVersion } from './which-version.input.ts'

/** A draft is laid aside: it stays to be read, and can no longer be approved. */
export const withdrawDraft = act({
  name: 'programmes.withdraw-draft',
  input: WhichVersion,
  may: ['manager', 'district_officer'],
  async does({ db, actor, now, touch }, { id }): Promise<Result<{ programmeId: string }, 'no_such_draft'>> {
    if (!(await openDraft(db, actor, id))) return no('no_such_draft')
    await withdrawProgramme(db, id, now)
    touch({ subject: 'programme', id, fields: ['withdrawnAt'] })
    return yes({ programmeId: id })
  },
})
