import type { Actor } from '#app/acts/actor.ts'
import type { ApiScope } from './api-scope.ts'

const FORM = /^fuju_[a-z0-9_]{24,80}$/
const SHOWN_LETTERS = 12

/** A key for another program: what it is called, what it may do, and for which centre. */
export type ApiClient = {
  readonly id: string
  readonly name: string
  readonly scopes: readonly ApiScope[]
  readonly centreId: string
  readonly districtId: string
}

/** Random letters behind a name that scanners for lost secrets can look for. Expects 32 characters of hexadecimal. */
export const newToken = (random: string): string => `fuju_${random}`

export const isToken = (text: string): boolean => FORM.test(text)

/** The first letters, which people tell tokens apart by: too few to use. */
export const startOf = (token: string): string => token.slice(0, SHOWN_LETTERS)

/** The token of an Authorization header; undefined where there is none or it has another form. */
export function bearerOf(header: string | null | undefined): string | undefined {
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1]
  return token !== undefined && isToken(token) ? token : undefined
}

/** A client acts as a desk of its centre: its scopes narrow that further, and its rows are the centre's. */
export const clientActor = ({ id, name, centreId, districtId }: ApiClient): Actor => ({
  id: `client:${id}`,
  name,
  roles: ['desk'],
  scope: 'centre',
  personId: null,
  centreId,
  districtId,
  actingFor: null,
})
