import type { ActingFor, CareScope } from './acting-for.ts'

/** What an account is for. One person of the staff may carry several. */
export const ROLES = [
  'resident',
  'desk',
  'fitter',
  'driver',
  'technician',
  'manager',
  'district_officer',
  'city_officer',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

/** How far an actor sees: the database keeps to this even where a query forgets. */
export const SCOPES = ['nothing', 'person', 'centre', 'district', 'city', 'system'] as const
export type Scope = (typeof SCOPES)[number]

/**
 * Who asks. `id` is an account, an API client, `visitor` or `system`: what the audit row keeps.
 * Who acts for another keeps their own `id`; `personId` is then the other's, so that sight and acts are the other's too.
 */
export type Actor = {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly scope: Scope
  readonly personId: string | null
  readonly centreId: string | null
  readonly districtId: string | null
  readonly actingFor: ActingFor | null
}

const nobody = { roles: [], personId: null, centreId: null, districtId: null, actingFor: null } as const
export const VISITOR: Actor = { ...nobody, id: 'visitor', name: '', scope: 'nothing' }
/** The house itself: sign-in, nightly jobs, seeds. */
export const SYSTEM: Actor = { ...nobody, id: 'system', name: 'system', scope: 'system' }

export const STAFF: readonly Role[] = ['desk', 'fitter', 'driver', 'technician', 'manager']
export const OFFICERS: readonly Role[] = ['district_officer', 'city_officer']

export const has = (actor: Actor, roles: readonly Role[]): boolean => actor.roles.some(role => roles.includes(role))
export const isStaff = (actor: Actor): boolean => has(actor, STAFF)

/** Whether this may be done here: always for oneself, and for another as far as their consent goes. */
export const covers = ({ actingFor }: Actor, scope: CareScope): boolean =>
  actingFor === null || actingFor.scopes.includes(scope)

/** Which role sees how far. The widest of an account's roles counts. */
const SCOPE_OF_ROLE: { readonly [R in Role]: Scope } = {
  resident: 'person',
  desk: 'centre',
  fitter: 'centre',
  driver: 'centre',
  technician: 'centre',
  manager: 'centre',
  district_officer: 'district',
  city_officer: 'city',
  administrator: 'nothing',
}

export const scopeOf = (roles: readonly Role[]): Scope =>
  roles.map(role => SCOPE_OF_ROLE[role]).sort((a, b) => SCOPES.indexOf(b) - SCOPES.indexOf(a))[0] ?? 'nothing'
