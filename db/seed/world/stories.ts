import { addDays, addMonths, type Day, weekdayOf } from '#app/time/day.ts'
import type { Chance } from './chance.ts'
import type { StageUnit } from './stage.server.ts'
import { type Back, CLEANINGS, type Cleaning, type Story, story, type Telling } from './story.ts'

const HISTORY_DAYS = 365
const MONTHS: readonly (readonly [number, number])[] = [
  [1, 40],
  [2, 20],
  [3, 22],
  [6, 18],
]
/** What becomes of a unit whose last rental has just ended. */
const CLEANING_DAYS = 5
const SUNDAY = 7

/** Days on which the centre is open. */
export const openDay = (day: Day): Day => (weekdayOf(day) === SUNDAY ? addDays(day, 1) : day)

/** A year in the life of a unit: out, back, cleaned, out again, until today. */
export function lifeOf(unit: StageUnit, telling: Telling): readonly Story[] {
  const { chance, today } = telling
  const told: Story[] = []
  let from = openDay(addDays(today, chance.between(0, 150) - HISTORY_DAYS))
  while (from <= today) {
    const months = chance.weighted(MONTHS)
    const to = addMonths(from, months)
    const on = backOn(to, telling)
    const back = on && { ...foundBack(chance), on, cleaning: cleaningOf(on, telling) }
    const state = back ? 'closed' : 'handed_over'
    told.push(story(telling, { unit, state, from, months, rentalId: chance.uuid(), back }))
    if (!on) break
    from = openDay(addDays(on, unit.turnaroundDays + CLEANING_DAYS + chance.between(2, 40)))
  }
  return told
}

/** Nearly everybody brings it back around the last day; a few of those who were due lately have not. */
function backOn(to: Day, { chance, today }: Telling): Day | undefined {
  if (to > today) return undefined
  if (addDays(to, 12) > today && chance.happens(0.35)) return undefined
  const on = openDay(addDays(to, chance.between(-3, 1)))
  return on > today ? today : on
}

const foundBack = (chance: Chance): Omit<Back, 'on' | 'cleaning'> => ({
  takeBackId: chance.uuid(),
  condition: chance.weighted([
    ['good', 70],
    ['worn', 27],
    ['damaged', 3],
  ]),
  contamination: chance.weighted([
    ['none', 78],
    ['visible', 18],
    ['blood_or_excreta', 4],
  ]),
})

/** A unit stays some days on its way through the cleaning room. */
function cleaningOf(on: Day, { chance, today }: Telling): Cleaning {
  if (addDays(on, CLEANING_DAYS) <= today) return 'ready'
  return on === today ? 'quarantine' : chance.pick(CLEANINGS.filter(one => one !== 'ready'))
}

type Coming = { readonly inDays: number; readonly isSigned: boolean; readonly state: 'confirmed' | 'requested' }

/** What is to be done at a centre these days: some to hand over today, some next week, some to decide. */
const COMING: readonly Coming[] = [
  ...[0, 0, 0, 0, 0, 1, 2, 3].map(inDays => ({ inDays, isSigned: true, state: 'confirmed' as const })),
  ...[3, 4, 6, 9, 15].map(inDays => ({ inDays, isSigned: false, state: 'confirmed' as const })),
  ...[2, 3, 4, 5, 7, 8, 10, 14, 21].map(inDays => ({ inDays, isSigned: false, state: 'requested' as const })),
]

/** Reservations ahead, each on a unit of its own that nobody else has. */
export const comingTo = (telling: Telling, idle: readonly StageUnit[]): readonly Story[] =>
  COMING.slice(0, idle.length).flatMap(({ inDays, ...coming }, i) => {
    const unit = idle[i]
    const from = inDays === 0 ? telling.today : openDay(addDays(telling.today, inDays))
    return unit ? [story(telling, { ...coming, unit, from, months: telling.chance.pick([1, 2, 3]) })] : []
  })

const JUST_BACK: readonly (readonly [number, Cleaning])[] = [
  [0, 'quarantine'],
  [1, 'quarantine'],
  [1, 'inspected'],
  [1, 'precleaned'],
  [2, 'precleaned'],
  [2, 'disinfected'],
  [2, 'dried'],
  [3, 'tested'],
  [3, 'precleaned'],
]
/** The last of them came from somebody with an infection: it waits for a batch of its own. */
const INFECTIOUS = 8

/** Something at every stage of the cleaning room. */
export const justBackTo = (telling: Telling, idle: readonly StageUnit[]): readonly Story[] =>
  JUST_BACK.slice(0, idle.length).flatMap(([daysAgo, cleaning], i) => {
    const { chance, today } = telling
    const unit = idle[i]
    const on = addDays(today, -daysAgo)
    const found = foundBack(chance)
    const contamination = i === INFECTIOUS ? ('known_infection' as const) : found.contamination
    const back = { ...found, contamination, on, cleaning }
    const [from, rentalId] = [openDay(addMonths(on, -2)), chance.uuid()]
    return unit ? [story(telling, { unit, state: 'closed', from, months: 2, rentalId, back })] : []
  })

/** Reservations that came to nothing: refused by the desk, or cancelled by the person. */
export function endedEarly(telling: Telling, units: readonly StageUnit[], count: number): readonly Story[] {
  const { chance, today } = telling
  return Array.from({ length: count }, () => {
    const from = openDay(addDays(today, -chance.between(0, HISTORY_DAYS - 20)))
    const state = chance.happens(0.35) ? ('refused' as const) : ('cancelled' as const)
    // Some had signed already: what was charged has been taken back.
    const isSigned = state === 'cancelled' && chance.happens(0.2)
    return story(telling, { unit: chance.pick(units), state, from, months: chance.weighted(MONTHS), isSigned })
  })
}
