import type { Translated } from '../translated.ts'
import type { programmePreview as zh } from '../zh-CN/programme-preview.ts'

export const programmePreview: Translated<typeof zh> = {
  title: 'What it would have cost',
  lead: 'If this version had held in that month, what would the rentals have cost? Only those that you may see.',
  month: 'Month',
  month_hint: 'Such as 2026-02',
  submit: 'Reckon',
  caption: '{{count}} rentals whose rent was charged in {{month}}',
  payer: 'Borne by',
  person: 'The people who rent',
  before: 'As it was',
  after: 'Under this version',
  difference: 'Difference',
  total: 'List rent in all',
  effect: '{{less}} people pay less, {{more}} pay more, {{same}} pay the same.',
  largest: 'The largest changes',
  reference: 'Reservation',
  nothing: 'No rent was charged in that month.',
}
