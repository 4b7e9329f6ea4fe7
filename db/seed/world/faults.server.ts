import { addDays, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { faultReports } from '#db/schema/aftercare.ts'
import { theirs } from './bookings.server.ts'
import { insertAll } from './bulk.server.ts'
import type { Chance } from './chance.ts'
import { at } from './moment.ts'
import type { Story } from './story.ts'

type Writing = {
  readonly db: Database
  readonly chance: Chance
  readonly today: Day
  readonly stories: readonly Story[]
}

const FAULTS = ['有异响,走起来不太稳。', '刹车有点松,想请你们看看。', '按钮有时没有反应。', '脚套磨平了,想换一个。']
const ONE_IN = 25

/** Some of those who have a device at home have said that something is wrong; the older reports are answered. */
export async function writeFaults({ db, chance, today, stories }: Writing): Promise<void> {
  const running = stories.filter(({ state, from }) => state === 'handed_over' && addDays(from, 5) < today)
  const rows = running.flatMap((story, i) => {
    const { rentalId, unit } = story
    if (!rentalId || i % ONE_IN !== 0) return []
    const daysAgo = chance.between(0, 4)
    const reportedOn = addDays(today, -daysAgo)
    const answer = daysAgo > 2 ? { answeredAt: at(addDays(reportedOn, 1), '09:00'), answer: '已上门看过,修好了。' } : {}
    const text = chance.pick(FAULTS)
    const none = { answeredAt: null, answer: null }
    return [
      { ...theirs(story), rentalId, unitId: unit.id, text, reportedAt: at(reportedOn, '08:05'), ...none, ...answer },
    ]
  })
  await insertAll(db, faultReports, rows)
}
