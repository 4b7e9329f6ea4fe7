import type { UserClass } from '#app/people/user-class.ts'
import type { Payer } from '#app/programmes/programme.ts'

/** Which part of the list rent a class pays, in basis points: the districts may differ. */
export type ClassHelp = {
  readonly userClass: UserClass
  readonly leastBp: number
  readonly mostBp: number
  readonly payers: readonly Payer[]
}
