import { readFileSync } from 'node:fs'

/** A case with what goes in and what must come out, as `booking.json` has it. */
export type Case = {
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly expected: unknown
  readonly why: string
}

type Listed = {
  readonly notHere: readonly { readonly ids: readonly string[]; readonly because: string }[]
  readonly otherwise: readonly { readonly id: string; readonly expected: object; readonly because: string }[]
  readonly elsewhere: readonly { readonly id: string; readonly file: string }[]
}

const read = (name: string): unknown => JSON.parse(readFileSync(`test/cases/${name}.json`, 'utf8'))

export const { cases } = read('booking') as { readonly cases: readonly Case[] }
export const { notHere, otherwise, elsewhere } = read('booking-not-here') as Listed

/** What must come out here: our rule's answer where it differs on purpose. */
export const expectedHere = ({ id, expected }: Case): unknown => ({
  ...(expected as object),
  ...otherwise.find(one => one.id === id)?.expected,
})
