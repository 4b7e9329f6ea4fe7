/** What has just been done, as the address of the page that says so names it. */
export const DONE = [
  'changed',
  'extended',
  'exchanged',
  'exchange_requested',
  'return_announced',
  'return_withdrawn',
] as const
export type Done = (typeof DONE)[number]
