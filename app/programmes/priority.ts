import { USER_CLASSES, type UserClass } from '#app/people/user-class.ts'

/** Who comes first on a waiting list, and how many of the first classes may use what a centre keeps back. */
export type PriorityOrder = { readonly classes: readonly UserClass[]; readonly havePriority: number }

/** What holds where a district has set nothing: the order of need, and nothing kept back for anybody. */
export const NO_ORDER: PriorityOrder = { classes: USER_CLASSES, havePriority: 0 }

export const hasPriority = ({ classes, havePriority }: PriorityOrder, userClass: UserClass): boolean =>
  classes.slice(0, havePriority).includes(userClass)

/** The place of a class in the order; what is not named comes last. */
export const rankOf = ({ classes }: PriorityOrder, userClass: UserClass): number =>
  classes.includes(userClass) ? classes.indexOf(userClass) : classes.length
