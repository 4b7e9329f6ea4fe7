import { act } from '#app/acts/act.server.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { no, type Result, yes } from '#app/result.ts'
import { placeFor } from '#app/time/succession.ts'
import { AnnounceVersion } from './announce-version.input.ts'
import { PAYER_OF } from './programme.ts'
import { addProgramme, endProgramme, versionsOf } from './programmes.server.ts'

type VersionRefusal = 'no_such_programme' | 'version_is_for_the_past' | 'version_starts_that_day_already'

/** New rates from a day on, in the manager's district. The version that runs ends the day before; agreed rentals keep theirs. */
export const announceVersion = act({
  name: 'programmes.announce-version',
  input: AnnounceVersion,
  may: ['manager'],
  saidByDatabase: {
    programme_has_one_version_on_a_day: 'version_starts_that_day_already',
    programme_version_is_unique_in_its_district: 'version_starts_that_day_already',
  },
  async does({ db, actor, today, touch }, given): Promise<Result<{ programmeId: string }, VersionRefusal>> {
    const versions = actor.districtId === null ? [] : await versionsOf(db, actor.districtId, given.code)
    const latest = versions.at(-1)
    if (!latest) return no('no_such_programme')
    if (given.firstOn < today) return no('version_is_for_the_past')
    const place = placeFor(given.firstOn, versions)
    if (!place.ok) return no('version_starts_that_day_already')
    if (place.value.ends) await endProgramme(db, place.value.ends, given.firstOn)
    const { code, zh, en, fundingSource, source, firstOn } = given
    const { districtId, kind } = latest
    const about = { districtId, code, zh, en, fundingSource, source, firstOn, kind, payer: PAYER_OF[kind] }
    const rest = {
      version: latest.version + 1,
      untilOn: place.value.untilOn,
      isExample: given.isConfirmed === undefined,
    }
    const rates = USER_CLASSES.map(userClass => ({ userClass, shareBp: given[`share_${userClass}`] }))
    const programmeId = await addProgramme(
      db,
      { ...about, ...rest },
      rates.filter(rate => rate.shareBp > 0),
    )
    touch({ subject: 'programme', id: programmeId, fields: ['rates', 'firstOn'] })
    return yes({ programmeId })
  },
})
