import { OFFICERS, type Role, STAFF } from '#app/acts/actor.ts'

/** Who may open a page or send its form. A route that is not listed here stops the program at its start. */
export type RouteRule = 'anyone' | 'signed-in' | 'demo' | 'token' | readonly Role[]

export const ROUTE_RULES: { readonly [routeId: string]: RouteRule } = {
  root: 'anyone',
  'routes/_index': 'anyone',
  'routes/display': 'anyone',
  'routes/sign-in': 'anyone',
  'routes/sign-in_.code': 'anyone',
  'routes/sign-in_.staff': 'anyone',
  'routes/sign-out': 'signed-in',
  'routes/desk': [...STAFF, ...OFFICERS, 'administrator'],
  'routes/desk._index': [...STAFF, ...OFFICERS, 'administrator'],
  'routes/desk.programmes._index': ['manager', 'administrator'],
  'routes/desk.programmes.new': ['manager'],
  'routes/desk.catalogue_.$code_.price': ['manager'],
  'routes/desk.fittings': ['fitter', 'manager'],
  'routes/desk.reservations_.$reference_.fitting': ['fitter'],
  'routes/desk.reservations_.$reference_.fitting-waiver': ['manager'],
  'routes/desk.round': ['driver', 'desk', 'manager'],
  'routes/desk.reservations_.$reference_.hand-over': ['driver', 'desk', 'manager'],
  'routes/desk.units_.$code_.take-back': ['driver', 'desk', 'technician', 'manager'],
  'routes/demo.messages': 'demo',
  'routes/api.$': 'anyone',
  'routes/api.v1.openapi[.]json': 'anyone',
  'routes/api.v1.categories': 'token',
  'routes/api.v1.products._index': 'token',
  'routes/api.v1.products.$code.availability': 'token',
  'routes/api.v1.quotes': 'token',
  'routes/api.v1.reservations._index': 'token',
  'routes/api.v1.reservations.$reference': 'token',
  'routes/$': 'anyone',
}
