import type { Programme } from '../programme.ts'

/** A version as somebody proposes it: all that a programme says but its number, its last day and who approved it. */
export type Version = Pick<Programme, 'code' | 'kind' | 'payer' | 'zh' | 'en' | 'isExample' | 'firstOn' | 'rules'> & {
  readonly fundingSource: string
  readonly source: string
}

/** The fields of the form, by name: a box that may be ticked several times is a list. */
export type FormFields = { readonly [field: string]: string | readonly string[] }
