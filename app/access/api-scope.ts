/** What a bearer token may do. */
export const API_SCOPES = [
  'catalogue:read',
  'quotes:read',
  'reservations:read',
  'reservations:write',
  'units:write',
] as const
export type ApiScope = (typeof API_SCOPES)[number]
