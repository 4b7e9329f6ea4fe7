import type { UnitState } from '#app/inventory/unit.ts'

/** Why a unit stays at its centre, in a word that each language turns into a sentence. */
export type StayReason =
  | 'no_such_unit'
  | 'of_another_centre'
  | 'with_somebody'
  | 'missing'
  | 'scrapped'
  | 'on_its_way'
  | 'held'
  | 'promised'

type Asked = {
  readonly isOwn: boolean
  readonly state: UnitState
  readonly isOnItsWay: boolean
  /** Something that cannot go to another unit holds it: a rental, a person that it was prepared for, days set aside. */
  readonly isHeld: boolean
  /** Somebody counts on it, and no other unit is left for them. */
  readonly isPromised: boolean
}

/** Whether a unit may go to another centre, and if not why. What other units can take over is no reason to stay. */
export function whyItStays(asked: Asked | undefined): StayReason | null {
  if (!asked) return 'no_such_unit'
  if (!asked.isOwn) return 'of_another_centre'
  if (asked.state === 'out') return 'with_somebody'
  if (asked.state === 'missing' || asked.state === 'scrapped') return asked.state
  if (asked.isOnItsWay) return 'on_its_way'
  if (asked.isHeld) return 'held'
  return asked.isPromised ? 'promised' : null
}
