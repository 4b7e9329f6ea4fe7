import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { byTurn } from '#app/delivery/job.ts'
import { planJob } from '#app/delivery/plan-job.server.ts'
import { planRound } from '#app/delivery/plan-round.server.ts'
import { MoveStop, Round } from '#app/delivery/round.tsx'
import { PlanRound, RefusedStops, RoundList } from '#app/delivery/round-list.tsx'
import { roundsPage } from '#app/delivery/rounds-page.server.ts'
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
  const due = await see(db => stopsOn(db, { centreId: actor.centreId ?? '', day, today }))
  const stops = due.toSorted(byTurn)
  const days = { day, today, before: addDays(day, -1), after: addDays(day, 1), tomorrow: addDays(today, 1) }
  const planning = await see(db => roundsPage(db, actor, day))
  return {
    stops,
    ...days,
    ...planning,
    isDispatcher,
    moving: stops.find(({ reference }) => reference === query.get('move')) ?? null,
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
  const { stops, moving, tomorrow, rounds, vans, drivers, refused, isDispatcher, ...days } =
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
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead title={t('round_on', { day: dayText(days.day, language) })} lead={t('round_lead')} />
      {moving && <MoveStop stop={moving} today={days.today} tomorrow={tomorrow} problems={problems} typed={typed} />}
      <RoundList rounds={rounds} />
      <Round stops={stops} {...days} isDispatcher={isDispatcher} />
      <RefusedStops stops={refused} />
      <PlanRound day={days.day} vans={vans} drivers={drivers} problems={problems} />
    </>
  )
}
