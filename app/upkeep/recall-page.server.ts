import { countAtRisk } from '#app/risk/at-risk.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { noticesOf } from './recall-notices.server.ts'
import { unitsOfRecall } from './recalled-units.server.ts'
import { recallById } from './recalls.server.ts'
import { countedByPlace, shownRecall } from './shown-recall.ts'

/** Few enough to tick on a phone; a form carries no more fields than the door reads. */
const ON_A_PAGE = 50

type Asked = { readonly id: string; readonly centreId: string | null; readonly today: Day; readonly page: number }

/** How a recall stands: every unit and every person of it is on one of its pages, what is left to do first. */
export async function recallPage(db: Database, { id, centreId, today, page }: Asked) {
  const kept = await recallById(db, id)
  if (!kept || kept.recall.centreId !== centreId) return undefined
  const { moved, endangered, productId } = kept.recall
  const units = await unitsOfRecall(db, kept.recall.id)
  const told = await noticesOf(db, kept.recall.id)
  const from = (page - 1) * ON_A_PAGE
  const here = <T>(all: readonly T[]): readonly T[] => all.slice(from, from + ON_A_PAGE)
  return {
    recall: { ...shownRecall(kept), moved, endangered },
    atRisk: await countAtRisk(db, { centreId, productId, today }),
    places: countedByPlace(units),
    page,
    hasMore: Math.max(units.length, told.length) > from + ON_A_PAGE,
    units: here(units).map(({ code, serialNo, state, place, outcome, note }) => ({
      ...{ code, serialNo, state, place, outcome, note },
    })),
    told: here(told).map(({ toldAt, reachedAt, ...one }) => ({
      ...one,
      ...{ toldAt: toldAt.toISOString(), reachedAt: reachedAt?.toISOString() ?? null },
    })),
  }
}
