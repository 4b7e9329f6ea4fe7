/** What may be done without network and sent later. */
export const LATE_ACTS = [
  'delivery.take-back',
  'delivery.hand-over',
  'delivery.record-visit',
  'reprocessing.put-in-quarantine',
  'reprocessing.inspect-unit',
  'reprocessing.record-step',
  'reprocessing.record-batch',
  'reprocessing.verify-disinfection',
  'reprocessing.renew-release',
  'stock.count-units',
] as const
export type LateAct = (typeof LATE_ACTS)[number]

const WORD = {
  'delivery.take-back': 'take_back',
  'delivery.hand-over': 'hand_over',
  'delivery.record-visit': 'record_visit',
  'reprocessing.put-in-quarantine': 'put_in_quarantine',
  'reprocessing.inspect-unit': 'inspect_unit',
  'reprocessing.record-step': 'record_step',
  'reprocessing.record-batch': 'record_batch',
  'reprocessing.verify-disinfection': 'verify_disinfection',
  'reprocessing.renew-release': 'renew_release',
  'stock.count-units': 'count_units',
} as const satisfies { readonly [Name in LateAct]: string }

export const isLateAct = (name: string): name is LateAct => LATE_ACTS.some(act => act === name)

/** The word under which people read of it. */
export const wordOfAct = (name: string) => (isLateAct(name) ? WORD[name] : ('other' as const))
