type Of = { readonly centreId: string; readonly productId: string }

/** The stocks that these units belong to, each once, in the order in which everybody locks them. */
export function stocksOf(units: Iterable<Of>): readonly Of[] {
  const stocks = new Map(
    [...units].map(({ centreId, productId }) => [`${centreId} ${productId}`, { centreId, productId }]),
  )
  return [...stocks].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, stock]) => stock)
}
