import type { Reader } from '#app/people/reader.ts'

/** Who reads the page, as far as its frame must know. */
export type Who = {
  readonly reader: Reader
  readonly isSignedIn: boolean
  readonly worksHere: boolean
  readonly name: string
  /** Masked, for whom they act; null for themselves. */
  readonly actingFor: string | null
  readonly careHasEnded: boolean
}
