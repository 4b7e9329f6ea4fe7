/** How something is disinfected. The first three use an agent; the others have measures of their own. */
export const DISINFECTION_METHODS = ['wipe', 'soak', 'spray', 'ozone', 'steam', 'uv', 'laundry', 'discard'] as const
export type DisinfectionMethod = (typeof DISINFECTION_METHODS)[number]

export const METHODS_WITH_AN_AGENT: readonly DisinfectionMethod[] = ['wipe', 'soak', 'spray']
