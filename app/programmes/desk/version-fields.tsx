import type { Filled } from '#app/catalogue/desk/filled.ts'
import { AboutPart, DaysPart, PaysPart } from './about-part.tsx'
import { GivesPart, WhatPart } from './gives-part.tsx'
import { DepositPart, LimitsPart, WayPart } from './limits-part.tsx'
import type { PartProps } from './version-part.ts'
import { WhomPart } from './whom-part.tsx'

type Props = Omit<PartProps, 'filled' | 'rows'> & {
  readonly filled: Filled
  /** The names of all fields in which something stands. */
  readonly names: readonly string[]
  readonly today: string
  readonly isNew: boolean
}
const MOST_ROWS = 60

/** All that a version says; the fields are named as `proposeVersion` reads them. */
export function VersionFields({ filled: given, names, categories, today, isNew }: Props) {
  const rows = (list: string, spare: number): readonly number[] => {
    const used = names
      .filter(name => name.startsWith(`${list}.`))
      .map(name => Number.parseInt(name.slice(list.length + 1), 10))
    const count = Math.min(Math.max(-1, ...used.filter(Number.isInteger)) + 1 + spare, MOST_ROWS)
    return Array.from({ length: count }, (_, row) => row)
  }
  const stands = (at: string): boolean =>
    [...names, ...Object.keys(given.problems)].some(name => name === at || name.startsWith(`${at}.`))
  const filled = { ...given, stands }
  const part = { filled, rows, categories }
  return (
    <>
      <AboutPart filled={filled} isNew={isNew} />
      <PaysPart filled={filled} />
      <WhomPart {...part} />
      <WhatPart {...part} />
      <GivesPart {...part} />
      <LimitsPart filled={filled} />
      <DepositPart filled={filled} rows={rows} />
      <WayPart filled={filled} />
      <DaysPart filled={filled} today={today} />
    </>
  )
}
