import type { Day } from '#app/time/day.ts'
import { about } from './bookings.server.ts'
import type { StageCentre } from './stage.server.ts'
import type { Story } from './story.ts'

/** What changed hands at one visit. */
export type Visit = { readonly story: Story; readonly on: Day; readonly at: Date; readonly issuedBy: string }

const YEAR_LENGTH = 4
const SERIAL_LENGTH = 6
const keyOf = ({ story, on }: Pick<Visit, 'story' | 'on'>): string => `${story.id} ${on}`

/** One paper for each visit, numbered in each centre and year in the order of time, and where the numbers have got to. */
export function numbered(visits: readonly Visit[]) {
  const last = new Map<string, { centre: StageCentre; year: number; serial: number }>()
  const papers = new Map<string, ReturnType<typeof paper>>()
  for (const visit of visits.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    if (papers.has(keyOf(visit))) continue
    const { centre } = visit.story
    const year = Number(visit.on.slice(0, YEAR_LENGTH))
    const serial = (last.get(centre.id + year)?.serial ?? 0) + 1
    last.set(centre.id + year, { centre, year, serial })
    papers.set(keyOf(visit), paper(visit, year, serial))
  }
  return {
    receipts: [...papers.values()],
    counters: [...last.values()].map(({ centre, year, serial }) => ({ centreId: centre.id, year, last: serial })),
    noOf: (visit: Pick<Visit, 'story' | 'on'>): string | null => papers.get(keyOf(visit))?.no ?? null,
  }
}

const paper = ({ story, on, at, issuedBy }: Visit, year: number, serial: number) => ({
  no: `${story.centre.code}-${year}-${String(serial).padStart(SERIAL_LENGTH, '0')}`,
  ...{ year, serial, on, at, issuedBy, ...about(story) },
})
