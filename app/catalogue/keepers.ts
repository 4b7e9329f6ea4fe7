import type { Role } from '#app/acts/actor.ts'

/** Who keeps the catalogue: what stands in it decides what people are promised. */
export const KEEPERS: readonly Role[] = ['manager', 'administrator']
