import { act } from '#app/acts/act.server.ts'
import { codesOfTheCatalogue } from '#app/catalogue/products.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { addProgramme, lockProgrammes } from '../programmes.server.ts'
import { asksAboveTheRent } from '../stacking.ts'
import { isApproved, isApprovedFrom } from './draft.ts'
import { ProposeVersion } from './propose-version.input.ts'
import { type UnknownCodeRefusal, unknownCodeIn } from './unknown-code.ts'

type ProposalRefusal =
  | UnknownCodeRefusal
  | 'no_district_of_their_own'
  | 'version_is_for_the_past'
  | 'version_starts_that_day_already'
  | 'programme_kind_stays'
  | 'somebody_proposed_it_too'
  | 'stacking_above_the_rent'

/** A draft of a programme's next version, or of a new programme, in the manager's district. It decides nothing yet. */
export const proposeVersion = act({
  name: 'programmes.propose-version',
  input: ProposeVersion,
  may: ['manager'],
  saidByDatabase: { programme_version_is_unique_in_its_district: 'somebody_proposed_it_too' },
  async does({ db, actor, today, touch }, version): Promise<Result<{ programmeId: string }, ProposalRefusal>> {
    const { districtId } = actor
    if (districtId === null) return no('no_district_of_their_own')
    if (version.firstOn < today) return no('version_is_for_the_past')
    const catalogue = await codesOfTheCatalogue(db)
    const unknown = unknownCodeIn(version.rules, catalogue)
    if (unknown) return no(unknown)
    const all = await lockProgrammes(db, districtId)
    const versions = all.filter(({ code }) => code === version.code)
    const approved = versions.filter(isApproved)
    if (approved.some(({ firstOn }) => firstOn === version.firstOn)) return no('version_starts_that_day_already')
    // What was a subsidy stays one: the ledger has booked its shares as claims, a discount's as the centre's own.
    if (approved.some(({ kind }) => kind !== version.kind)) return no('programme_kind_stays')
    const draft = { ...version, untilOn: null }
    const others = all.filter(isApprovedFrom(version.firstOn))
    if (asksAboveTheRent(draft, others, catalogue.products)) return no('stacking_above_the_rent')
    const programmeId = await addProgramme(db, {
      ...{ ...version, districtId, proposedBy: actor.id },
      version: (versions.at(-1)?.version ?? 0) + 1,
    })
    touch({ subject: 'programme', id: programmeId, fields: ['rules', 'firstOn'] })
    return yes({ programmeId })
  },
})
