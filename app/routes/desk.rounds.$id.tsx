import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { atTheDoor } from '#app/delivery/at-the-door.ts'
import { doorPath } from '#app/delivery/driving/door-scan.tsx'
import { RoundSheet } from '#app/delivery/driving/round-sheet.tsx'
import { useAtOnce } from '#app/delivery/driving/use-at-once.tsx'
import { VisitSaid, visitSaidIn } from '#app/delivery/driving/visit-said.tsx'
import { endRound } from '#app/delivery/end-round.server.ts'
import { leaveWithRound } from '#app/delivery/leave-with-round.server.ts'
import { loadUnit, unloadUnit } from '#app/delivery/load-unit.server.ts'
import { orderStops } from '#app/delivery/order-stops.server.ts'
import { putOnRound } from '#app/delivery/put-on-round.server.ts'
import { roundPage } from '#app/delivery/rounds-page.server.ts'
import { takeOffRound } from '#app/delivery/take-off-round.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { dayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { whatIsScanned } from '#app/inventory/found-units.server.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { see, actor } = context
  const page = found(await see(db => roundPage(db, params.id ?? '', context)))
  const unit = new URL(request.url).searchParams.get('unit')?.slice(0, 200) ?? ''
  const scanned = unit === '' ? undefined : await see(db => whatIsScanned(db, unit, actor.centreId))
  const door = scanned?.is === 'unit' && atTheDoor(scanned.code, page.stops, page.load.lying)
  if (door) throw seeOther(doorPath(door))
  return { ...page, wrong: unit === '' ? null : unit, visited: visitSaidIn(request.url) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const input = { ...typed, round: params.id }
  const move = (where: string) => context.perform(orderStops, { ...input, where }, { key })
  const does: { readonly [word: string]: () => Promise<Awaited<ReturnType<typeof context.perform>>> } = {
    load: () => context.perform(loadUnit, input, { key }),
    unload: () => context.perform(unloadUnit, input, { key }),
    leave: () => context.perform(leaveWithRound, input, { key }),
    end: () => context.perform(endRound, input, { key }),
    put_on: () => context.perform(putOnRound, input, { key }),
    take_off: () => context.perform(takeOffRound, input, { key }),
    up: () => move('up'),
    down: () => move('down'),
    suggest: () => context.perform(orderStops, { round: params.id }, { key }),
  }
  const answer = await (does[String(typed.does)] ?? does.load)?.()
  if (!answer || answer.ok) return seeOther(paths.deskRoundOne(params.id ?? ''))
  return unanswered(answer, typed)
}

export const handle = { title: 'delivery:round_one' }

export default function OneRound() {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  const { visited, ...page } = useLoaderData<typeof loader>()
  const { round } = page
  const {
    problems,
    typed: _,
    typedAll: __,
    ...sent
  } = useUnanswered(useActionData<Unanswered>(), {
    unitCode: t('scan_to_load'),
  })
  const { revalidate } = useRevalidator()
  const order = page.stops.map(({ reference }) => reference).join()
  const atOnce = useAtOnce(round.id, order, revalidate)
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <VisitSaid visited={visited} />
      <PageHead
        title={t('round_of', { van: inLanguage(language, round.van), day: dayText(round.on, language) })}
        caption={round.driver}
        back={{ href: paths.deskRound({ day: round.on }), text: t('back_to_round') }}
      />
      <RoundSheet page={page} problems={problems} atOnce={atOnce} />
    </div>
  )
}
