import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { endRound } from '#app/delivery/end-round.server.ts'
import { leaveWithRound } from '#app/delivery/leave-with-round.server.ts'
import { loadUnit, unloadUnit } from '#app/delivery/load-unit.server.ts'
import { orderStops } from '#app/delivery/order-stops.server.ts'
import { RoundLoad, RoundOrder } from '#app/delivery/round-sheet.tsx'
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
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  return found(await context.see(db => roundPage(db, params.id ?? '', context)))
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
  const { round, stops, load } = useLoaderData<typeof loader>()
  const {
    problems,
    typed: _,
    typedAll: __,
    ...sent
  } = useUnanswered(useActionData<Unanswered>(), {
    unitCode: t('scan_to_load'),
  })
  const [hasLeft, isOver] = [round.leftAt !== null, round.endedAt !== null]
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('round_of', { van: inLanguage(language, round.van), day: dayText(round.on, language) })}
        caption={round.driver}
        back={{ href: paths.deskRound({ day: round.on }), text: t('back_to_round') }}
      />
      <RoundOrder stops={stops} isOver={isOver} />
      {!isOver && <RoundLoad {...load} hasLeft={hasLeft} problems={problems} />}
      {!isOver && (
        <PostForm label={t(hasLeft ? 'end_round' : 'leave')}>
          <Button name="does" value={hasLeft ? 'end' : 'leave'}>
            {t(hasLeft ? 'end_round' : 'leave')}
          </Button>
        </PostForm>
      )}
    </div>
  )
}
