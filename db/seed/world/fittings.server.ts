import { fittingEnds } from '#app/fitting/fitting.ts'
import { BODY_RANGE, HOME_RANGE, isYesNo } from '#app/fitting/measurement-range.ts'
import { addDays } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { fittings, fittingWaivers } from '#db/schema/fitting.ts'
import { theirs } from './bookings.server.ts'
import { insertAll } from './bulk.server.ts'
import type { Chance } from './chance.ts'
import { at } from './moment.ts'
import type { Story } from './story.ts'

type Writing = { readonly db: Database; readonly chance: Chance; readonly stories: readonly Story[] }

const DAYS_BEFORE = 2
/** One in so many devices goes out on a manager's word, because the fitter was away. */
const WAIVED = 0.02
/** Where in a range people and homes mostly are. */
const MIDDLE = 0.4
const SPREAD = 0.12

/** What has to stand before a hand-over of a device that is fitted: the fitter's finding, or now and then a waiver. */
export async function writeFittings({ db, chance, stories }: Writing): Promise<void> {
  const fitted = stories.filter(({ unit, isSigned }) => isSigned && unit.category.fittingRequired)
  const [waived, rest] = [fitted.filter(() => chance.happens(WAIVED)), new Set(fitted)]
  for (const story of waived) rest.delete(story)
  await insertAll(
    db,
    fittings,
    [...rest].map(story => fittingOf(story, chance)),
  )
  await insertAll(db, fittingWaivers, waived.map(waiverOf))
}

function fittingOf(story: Story, chance: Chance): typeof fittings.$inferInsert {
  const { unit, from, centre, person } = story
  const fittedOn = addDays(from, -DAYS_BEFORE)
  const near = ({ min, max }: { readonly min: number; readonly max: number }) =>
    Math.round(min + (max - min) * (MIDDLE + SPREAD * (chance.below(100) / 100 - 0.5)))
  const { measurements, homeLimits } = unit.category
  return {
    ...theirs(story),
    ...{ categoryId: unit.category.id, productId: unit.productId, fittedBy: centre.staff.fitter },
    measurements: Object.fromEntries(measurements.map(word => [word, near(BODY_RANGE[word])])),
    home: Object.fromEntries(homeLimits.map(word => [word, isYesNo(word) ? true : near(HOME_RANGE[word])])),
    ...{ outcome: 'suitable' as const, advice: '尺寸合适,已教会使用方法。', signedName: person.name },
    ...{ fittedOn, validUntil: fittingEnds(fittedOn), at: at(fittedOn, '09:40') },
  }
}

function waiverOf(story: Story): typeof fittingWaivers.$inferInsert {
  const { unit, from, centre } = story
  const waivedOn = addDays(from, -DAYS_BEFORE)
  return {
    ...theirs(story),
    ...{ categoryId: unit.category.id, waivedBy: centre.staff.manager, waivedOn, validUntil: addDays(from, 7) },
    ...{ because: '适配师外出,出院当天急用,一周内补做适配。', at: at(waivedOn, '16:00') },
  }
}
