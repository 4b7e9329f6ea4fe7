export const REPAIR_STATES = ['open', 'done', 'given_up'] as const
export type RepairState = (typeof REPAIR_STATES)[number]

export const NEXT_REPAIR_STATES: { readonly [State in RepairState]: readonly RepairState[] } = {
  open: ['done', 'given_up'],
  done: [],
  given_up: [],
}
