export type Query = { readonly [name: string]: string | undefined }

/** A path with what is asked of it; what is empty or not said is left out. */
export const withQuery = (path: string, query: Query = {}): string => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => !!pair[1])
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
