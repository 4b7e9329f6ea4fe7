import { type Day, dayOf } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { closures } from '#db/schema/districts.ts'
import { insertAll } from './bulk.server.ts'
import type { StageCentre } from './stage.server.ts'

type Holiday = readonly [zh: string, en: string, from: string, until: string]

/**
 * Examples. Which days are free around a feast the State Council says each year anew, late in the year before; these are
 * guesses to be confirmed by that notice, and a centre may open on some of them. `until` is open again.
 */
const HOLIDAYS: readonly Holiday[] = [
  ['元旦', 'New Year', '2027-01-01', '2027-01-04'],
  ['春节', 'Spring Festival', '2027-02-05', '2027-02-12'],
  ['劳动节', 'Labour Day', '2027-05-01', '2027-05-06'],
  ['端午节', 'Dragon Boat Festival', '2027-06-09', '2027-06-10'],
  ['中秋节', 'Mid-Autumn Festival', '2027-09-15', '2027-09-16'],
  ['国庆节', 'National Day', '2027-10-01', '2027-10-08'],
]

const EXAMPLE = {
  zh: '（示例，以国务院当年放假通知为准）',
  en: " (example, to be confirmed by the State Council's yearly notice)",
}

type Stage = { readonly today: Day; readonly stage: readonly StageCentre[] }

/** The holidays that are still ahead, at every centre. */
export async function writeClosures(db: Database, { today, stage }: Stage): Promise<void> {
  const ahead = HOLIDAYS.filter(([, , , until]) => until > today)
  const rows = stage.flatMap(({ id: centreId }) =>
    ahead.map(([zh, en, from, until]) => ({
      ...{ centreId, zh: zh + EXAMPLE.zh, en: en + EXAMPLE.en },
      ...{ fromOn: dayOf(from), untilOn: dayOf(until) },
    })),
  )
  await insertAll(db, closures, rows)
}
