import { act } from '#app/acts/act.server.ts'
import type { Actor } from '#app/acts/actor.ts'
import { codesOfTheCatalogue } from '#app/catalogue/products.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { placeFor } from '#app/time/succession.ts'
import type { Database } from '#db/client.server.ts'
import { approveProgramme, endProgramme, lockProgrammes, programmeById } from '../programmes.server.ts'
import { asksAboveTheRent } from '../stacking.ts'
import { isApproved, isApprovedFrom, isOpen } from './draft.ts'
import { ApproveVersion } from './which-version.input.ts'

type ApprovalRefusal =
  | 'no_such_draft'
  | 'approver_proposed_it'
  | 'draft_starts_in_the_past'
  | 'version_starts_that_day_already'
  | 'stacking_above_the_rent'

/** A draft of the actor's district that nobody has decided yet, beside all that the district has: locked, to decide it once. */
export async function openDraft(db: Database, { districtId }: Actor, id: string) {
  const found = await programmeById(db, id)
  if (!found || found.districtId !== districtId) return undefined
  const all = await lockProgrammes(db, districtId)
  const draft = all.find(version => version.id === id)
  return draft && isOpen(draft) ? { draft, all } : undefined
}

/** A second person says yes: the draft takes its place after the version that runs, which ends the day before. */
export const approveVersion = act({
  name: 'programmes.approve-version',
  input: ApproveVersion,
  may: ['manager', 'district_officer'],
  saidByDatabase: {
    programme_has_one_version_on_a_day: 'version_starts_that_day_already',
    programme_is_approved_by_a_second_person: 'approver_proposed_it',
  },
  async does({ db, actor, today, now, touch }, { id }): Promise<Result<{ programmeId: string }, ApprovalRefusal>> {
    const open = await openDraft(db, actor, id)
    if (!open) return no('no_such_draft')
    const { draft, all } = open
    if (draft.proposedBy === actor.id) return no('approver_proposed_it')
    if (draft.firstOn < today) return no('draft_starts_in_the_past')
    const place = placeFor(
      draft.firstOn,
      all.filter(one => one.code === draft.code && isApproved(one)),
    )
    if (!place.ok) return no('version_starts_that_day_already')
    const { ends, untilOn } = place.value
    const { products } = await codesOfTheCatalogue(db)
    const others = all.filter(isApprovedFrom(draft.firstOn))
    if (asksAboveTheRent({ ...draft, untilOn }, others, products)) return no('stacking_above_the_rent')
    if (ends) await endProgramme(db, ends, draft.firstOn)
    await approveProgramme(db, id, { untilOn, approvedBy: actor.id, approvedAt: now })
    touch({ subject: 'programme', id, fields: ['approvedBy', 'untilOn'] })
    return yes({ programmeId: id })
  },
})
