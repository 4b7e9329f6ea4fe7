import type { Translated } from '../translated.ts'
import type * as zh from '../zh-CN/reprocessing-floor.ts'

export const figure: Translated<typeof zh.figure> = {
  released: 'Released',
  on_target: 'Turned round in time',
  median: 'Days to turn round (half of them took no longer)',
  first_pass: 'Passed the first time',
  none: 'Nothing has been released yet.',
  of: '{{part}} of {{whole}} ({{percent}})',
  days: '{{days}} days',
  how: 'How this is counted',
  how_text:
    'In time: devices that took no longer from take-back to release than their product allows, of all released. First time: devices that were disinfected once and then verified, of all released. Devices that were never out do not count.',
}

export const released: Translated<typeof zh.released> = {
  title: 'Released in the last 30 days',
  lead: 'How long each took from take-back to release, and how often it was disinfected.',
  on: 'Released',
  took: 'Took',
  target: 'Allowed',
  times: 'Disinfected',
  late: 'Took too long',
  on_time: 'In time',
  only: { all: 'All', late: 'Those that took too long', again: 'Those disinfected more than once' },
  which: 'Show',
  empty: 'There are none.',
}

export const labels: Translated<typeof zh.labels> = {
  title: 'Release labels that run out',
  lead: 'After this day a device is not handed over. Test it again, and have a colleague confirm.',
  until: 'Valid until',
  over: 'Run out',
}

export const recheck: Translated<typeof zh.recheck> = {
  title: 'Renew a release label',
  lead: 'For clean devices that have stood in store: one person tests again, another confirms.',
  until: 'The label is valid until {{day}}.',
  no_end: 'The label has no end.',
  tested: '{{name}} tested it again on {{when}}, and all was well.',
  needs_another: 'You did this test yourself. Please ask a colleague to confirm it.',
  renew: 'Confirm and renew',
  test: 'Test again',
}

export const batch: Translated<typeof zh.batch> = {
  title: 'Disinfection batches',
  lead: 'One basin, one cabinet or one machine: one record.',
  new_title: 'New batch',
  new_lead: 'Choose the devices, then write what was measured. Each is judged by its own rules.',
  one_title: 'Batch {{no}}',
  one_plain: 'One disinfection batch',
  start: 'New batch',
  choose: 'Choose these devices',
  waiting: 'Waiting to be disinfected',
  none_waiting: 'Nothing is waiting to be disinfected. You can still type a code.',
  codes: 'Device codes',
  codes_hint: 'One a line or with spaces between, at most 100.',
  chosen: 'Devices in this batch: {{count}}',
  unit: 'Device',
  state: 'Standing',
  remove: 'Take out',
  unknown: 'Codes not found: {{count}}. Please look again.',
  fine: 'Ready for it',
  blocked: {
    unit_of_another_centre: 'Belongs to another centre',
    nothing_to_disinfect: 'Not waiting to be disinfected',
    infectious_apart: 'Infectious: needs a batch of its own',
  },
  no: 'Batch',
  when: 'When',
  operator: 'Disinfected by',
  came_of_it: 'Result',
  passed: '{{passed}} of {{units}} passed',
  infectious: 'Infectious only',
  ordinary: 'Ordinary',
  kind: 'Kind',
  go_on: 'Passed, on to rinsing and drying',
  again: 'Fell short, please do it again',
  earlier: 'Earlier batches',
  empty: 'No batches yet.',
  by_rules: 'Judged by version {{version}} of the rules',
}
