/** A proposal as lists show it. */
export const shownScrapping = <Kept extends { readonly proposedAt: Date; readonly decidedAt: Date | null }>({
  proposedAt,
  decidedAt: _,
  ...kept
}: Kept) => ({ ...kept, proposedAt: proposedAt.toISOString() })
