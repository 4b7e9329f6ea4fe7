import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { OwnRound } from '#app/delivery/driving/own-round.tsx'
import { VisitSaid, visitSaidIn } from '#app/delivery/driving/visit-said.tsx'
import { byTurn, type Stop, shownStop } from '#app/delivery/job.ts'
import { planJob } from '#app/delivery/plan-job.server.ts'
import { planRound } from '#app/delivery/plan-round.server.ts'
import { MoveStop, Round } from '#app/delivery/round.tsx'
import { PlanRound, RefusedStops, RoundList } from '#app/delivery/round-list.tsx'
import { ownRound, roundsPage } from '#app/delivery/rounds-page.server.ts'
import { stopsOn } from '#app/delivery/stops.server.ts'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { addDays, isDay } from '#app/time/day.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, today, see } = context
  const query = new URL(request.url).searchParams
  const asked = query.get('day') ?? ''
  // Who only drives reads today's names and addresses, and no others.
  const isDispatcher = actor.roles.some(role => role === 'desk' || role === 'manager')
  const day = isDay(asked) && isDispatcher ? asked : today
  const mine = day === today ? await see(db => ownRound(db, actor.id, context)) : undefined
  const due = await see(db => stopsOn(db, { centreId: actor.centreId ?? '', day, today }))
  const planning = await see(db => roundsPage(db, actor, day))
  const own = planning.rounds.flatMap(({ id, driverId }) => (driverId === actor.id ? [id] : []))
  const isSeen = ({ roundId }: Stop) => isDispatcher || roundId === null || own.length === 0 || own.includes(roundId)
  const isAbove = ({ roundId }: Stop) => mine !== undefined && mine.round.leftAt !== null && roundId === mine.round.id
  const stops = due.toSorted(byTurn).filter(stop => isSeen(stop) && !isAbove(stop))
  const days = { day, today, before: addDays(day, -1), after: addDays(day, 1), tomorrow: addDays(today, 1) }
  return {
    stops: stops.map(shownStop),
    ...{ ...days, mine: mine ?? null, visited: visitSaidIn(request.url) },
    ...planning,
    isDispatcher,
    moving: due.map(shownStop).find(({ reference }) => reference === query.get('move')) ?? null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const isRound = typed.does === 'plan_round'
  if (isRound) {
    const planned = await context.perform(planRound, typed, { key })
    return planned.ok ? seeOther(paths.deskRoundOne(planned.value.roundId)) : unanswered(planned, typed)
  }
  const answer = await context.perform(planJob, typed, { key })
  return answer.ok ? seeOther(paths.deskRound({ day: String(typed.on) })) : unanswered(answer, typed)
}

export const handle = { title: 'delivery:round' }

export default function RoundOfADay() {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  const { stops, mine, visited, moving, tomorrow, rounds, vans, drivers, refused, isDispatcher, ...days } =
    useLoaderData<typeof loader>()
  const {
    problems,
    typed,
    typedAll: _,
    ...sent
  } = useUnanswered(useActionData<Unanswered>(), {
    on: t('move_on'),
    dayPart: t('day_part_label'),
    driver: t('driver'),
    van: t('van'),
  })
  const isOnTheRoad = mine !== null && mine.round.leftAt !== null
  return (
    <>
      <UnansweredSummary {...sent} />
      <VisitSaid visited={visited} />
      <PageHead title={t('round_on', { day: dayText(days.day, language) })} lead={t('round_lead')} />
      {moving && <MoveStop stop={moving} today={days.today} tomorrow={tomorrow} problems={problems} typed={typed} />}
      {mine && <OwnRound page={mine} />}
      <RoundList rounds={rounds} />
      <Round stops={stops} {...days} isDispatcher={isDispatcher} isOnTheRoad={isOnTheRoad} />
      <RefusedStops stops={refused} />
      <PlanRound day={days.day} vans={vans} drivers={drivers} problems={problems} />
    </>
  )
}
