import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found } from '#app/http/answer.server.ts'
import { paths } from '#app/paths.ts'
import { LabelList } from '#app/reprocessing/label-list.tsx'
import { daysSince, isWorkState, pilesOf, type WorkState } from '#app/reprocessing/queue.ts'
import { labelsThatRunOut, pilesAtWork, unitsAtWork } from '#app/reprocessing/queues.server.ts'
import { ReleaseFiguresShown } from '#app/reprocessing/release-figures.tsx'
import { releasedLately } from '#app/reprocessing/released.server.ts'
import { figuresOf } from '#app/reprocessing/released.ts'
import { countOf, WorkByPlace, WorkQueue, WorkSummary } from '#app/reprocessing/work-queues.tsx'
import { addDays } from '#app/time/day.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

const FIRST = 8
const MOST = 300
const SOON = 7

/** All the work of a centre with the oldest of each kind; or, with a state (and a place) in the address, one list whole. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { today, actor, see } = context
  const centreId = found(actor.centreId)
  const asked = new URL(request.url).searchParams
  const [state, placeId] = [asked.get('state'), asked.get('place') ?? undefined]
  const chosen = isWorkState(state) ? state : null
  return see(async db => {
    const all = pilesOf(await pilesAtWork(db, centreId), today)
    const piles = placeId ? all.filter(pile => pile.placeId === placeId) : all
    const states: readonly WorkState[] = chosen ? [chosen] : [...new Set(piles.map(pile => pile.state))]
    const limit = chosen ? MOST : FIRST
    const queues = []
    for (const one of states) {
      const waiting = await unitsAtWork(db, { centreId, state: one, placeId, limit })
      const shown = waiting.map(({ since, ...unit }) => ({ ...unit, days: daysSince(since, today) }))
      queues.push({ state: one, count: countOf(piles, one), waiting: shown })
    }
    const overview = chosen
      ? null
      : {
          figures: figuresOf(await releasedLately(db, centreId, today)),
          labels: await labelsThatRunOut(db, { centreId, by: addDays(today, SOON) }),
        }
    return { piles, queues, overview, today }
  })
}

export const handle = { title: 'reprocessing:title' }

export default function Reprocessing() {
  const { t } = useTranslation()
  const { piles, queues, overview, today } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={t('reprocessing:title')}
        lead={t('reprocessing:lead')}
        actions={
          <>
            <ButtonLink href={paths.deskBatchNew()}>{t('reprocessing:batch.start')}</ButtonLink>
            <ButtonLink href={paths.deskBatches()} kind="secondary">
              {t('reprocessing:batches')}
            </ButtonLink>
          </>
        }
      />
      {overview ? (
        <>
          <WorkSummary piles={piles} />
          <WorkByPlace piles={piles} />
        </>
      ) : (
        <p>
          <a href={paths.deskReprocessing()}>{t('reprocessing:all_work')}</a>
        </p>
      )}
      {queues.map(queue => (
        <WorkQueue key={queue.state} {...queue} />
      ))}
      {overview && (
        <>
          <LabelList labels={overview.labels} today={today} />
          <ReleaseFiguresShown figures={overview.figures} />
        </>
      )}
    </div>
  )
}
