/** What an act has moved: by these two it can be found again, to be taken back. */
export type Moved = { readonly codes: readonly string[]; readonly at: string }

export const movedNow = (units: readonly { readonly code: string }[], now: Date): Moved => ({
  codes: units.map(({ code }) => code),
  at: now.toISOString(),
})
