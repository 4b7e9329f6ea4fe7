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
  'routes/demo.messages': 'demo',
  'routes/$': 'anyone',
}
