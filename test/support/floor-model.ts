import type { UnitState } from '#app/inventory/unit.ts'
import { addDays, type Day } from '#app/time/day.ts'

/** What the floor must do, said as simply as it can be: no places but vans, no money, one wish at a time. */

export const TECHNICIANS = ['zhouJie', 'wuLei'] as const
export type Technician = (typeof TECHNICIANS)[number]
export const UNITS = 4
export const VANS = 2

export type UnitThere = {
  state: UnitState
  /** Which van it lies on. */
  van: number | null
  /** Its own turnaround holds it until then. */
  heldUntil: Day
  labelUntil: Day | null
  /** Who disinfected it last, and whether nobody has stood for that yet. */
  operator: Technician | null
  isUnclean: boolean
  scrapBy: Technician | null
}
export type World = { today: Day; isWanted: boolean; readonly units: UnitThere[] }

export const newWorld = (today: Day): World => ({
  ...{ today, isWanted: false },
  units: Array.from({ length: UNITS }, () => ({
    ...{ state: 'ready' as const, van: null, heldUntil: today, labelUntil: null },
    ...{ operator: null, isUnclean: false, scrapBy: null },
  })),
})

type On = { readonly u: number }
type By = { readonly by: Technician }
export type Command =
  | ({ readonly what: 'wait' } & { readonly days: number })
  | { readonly what: 'want' }
  | ({ readonly what: 'hand_over' | 'take_back' | 'quarantine' | 'inspect' | 'unload' } & On)
  | ({ readonly what: 'preclean' | 'dry' | 'try_out'; readonly isRight: boolean } & On)
  | ({ readonly what: 'disinfect'; readonly also: number; readonly isStrong: boolean } & On & By)
  | ({ readonly what: 'verify'; readonly verdict: 'released' | 'again' } & On & By)
  | ({ readonly what: 'load'; readonly van: number } & On)
  | ({ readonly what: 'break' | 'mend' } & On)
  | ({ readonly what: 'propose_scrap' | 'agree_scrap' } & On & By)

const isClean = ({ state }: UnitThere) => state === 'ready' || state === 'received'
const isInTheHouse = ({ state }: UnitThere) => !['out', 'missing', 'scrapped'].includes(state)
const LABEL_DAYS = 90

/** Says whether the program must say yes, and when it must, does the same to the model. */
export function expected(world: World, command: Command): boolean {
  if (command.what === 'wait') {
    world.today = addDays(world.today, command.days)
    return true
  }
  if (command.what === 'want') {
    if (world.isWanted) return false
    world.isWanted = true
    return true
  }
  const unit = world.units[command.u]
  if (!unit) throw new Error('the model has no such unit')
  return (STEPS[command.what] as (world: World, unit: UnitThere, command: Command) => boolean)(world, unit, command)
}

const from = (unit: UnitThere, ...states: readonly UnitState[]) => states.includes(unit.state)
function become(unit: UnitThere, state: UnitState): true {
  unit.state = state
  if (!isInTheHouse(unit)) unit.van = null
  return true
}

type Named<What> = Command & { readonly what: What }
type Step<What> = (world: World, unit: UnitThere, command: Named<What>) => boolean

const step =
  (before: UnitState, after: UnitState) =>
  (_: World, unit: UnitThere, { isRight }: { readonly isRight: boolean }) => {
    if (!from(unit, before)) return false
    return isRight ? become(unit, after) : become(unit, 'inspected')
  }

const STEPS: { readonly [What in Exclude<Command['what'], 'wait' | 'want'>]: Step<What> } = {
  hand_over(world, unit) {
    const { state, heldUntil, labelUntil } = unit
    if (!world.isWanted || state !== 'ready' || heldUntil > world.today) return false
    if (labelUntil !== null && labelUntil < world.today) return false
    world.isWanted = false
    return become(unit, 'out')
  },
  take_back(world, unit) {
    if (!from(unit, 'out')) return false
    Object.assign(unit, { heldUntil: addDays(world.today, 1), labelUntil: null, isUnclean: true })
    return become(unit, 'quarantine')
  },
  quarantine: (_, unit) => from(unit, 'ready') && staysApart(_, unit) && become(unit, 'quarantine'),
  inspect: (_, unit) => from(unit, 'quarantine') && become(unit, 'inspected'),
  preclean: step('inspected', 'precleaned'),
  dry: step('disinfected', 'dried'),
  try_out(world, unit, command) {
    if (!from(unit, 'ready')) return step('dried', 'tested')(world, unit, command)
    // A clean one whose label is to be renewed: it stays when all is well.
    return command.isRight || (staysApart(world, unit) && become(unit, 'quarantine'))
  },
  disinfect(world, unit, { also, isStrong, by }) {
    const all = [...new Set([unit, world.units[also] ?? unit])]
    if (!all.every(one => from(one, 'precleaned'))) return false
    if (isStrong) for (const one of all) Object.assign(one, { operator: by, state: 'disinfected' })
    return true
  },
  verify(world, unit, { verdict, by }) {
    if (!from(unit, 'tested') || unit.operator === by) return false
    if (verdict === 'again') return become(unit, 'inspected')
    if (!staysApart(world, unit)) return false
    Object.assign(unit, { isUnclean: false, labelUntil: addDays(world.today, LABEL_DAYS) })
    return become(unit, 'ready')
  },
  load(world, unit, { van }) {
    if (!isInTheHouse(unit) || unit.van === van) return false
    const others = world.units.filter(one => one !== unit && one.van === van)
    if (others.some(one => isClean(one) !== isClean(unit))) return false
    unit.van = van
    return true
  },
  unload(_, unit) {
    if (!isInTheHouse(unit) || unit.van === null) return false
    unit.van = null
    return true
  },
  break(world, unit) {
    const before: readonly UnitState[] = [
      'ready',
      'quarantine',
      'inspected',
      'precleaned',
      'disinfected',
      'dried',
      'tested',
    ]
    if (!from(unit, ...before) || (isClean(unit) && !staysApart(world, unit))) return false
    return become(unit, 'repair')
  },
  mend: (_, unit) => from(unit, 'repair') && become(unit, 'quarantine'),
  propose_scrap(world, unit, { by }) {
    if (!isInTheHouse(unit) || unit.scrapBy !== null) return false
    if (unit.state === 'ready' && !staysApart(world, unit)) return false
    unit.scrapBy = by
    return unit.state === 'ready' ? become(unit, 'quarantine') : true
  },
  agree_scrap(_, unit, { by }) {
    if (unit.scrapBy === null || unit.scrapBy === by || !isInTheHouse(unit)) return false
    return become(unit, 'scrapped')
  },
}

/** A unit that changes between clean and dirty on a van may not do so beside another one there. */
function staysApart(world: World, unit: UnitThere): boolean {
  return unit.van === null || world.units.every(one => one === unit || one.van !== unit.van)
}
