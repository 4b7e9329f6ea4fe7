import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { UnitNews } from '#app/aftercare/unit-news.tsx'
import { unitPage } from '#app/aftercare/unit-pages.server.ts'
import { mayUndo } from '#app/floor/undo.ts'
import { UndoForm } from '#app/floor/undo-form.tsx'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { UnitActions } from '#app/inventory/unit-actions.tsx'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { UnitFacts } from '#app/inventory/unit-facts.tsx'
import { UnitHistory } from '#app/inventory/unit-history.tsx'
import { paths } from '#app/paths.ts'
import { putInQuarantine } from '#app/reprocessing/put-in-quarantine.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { upkeepNewsOf } from '#app/upkeep/unit-stands.server.ts'
import { UpkeepNews } from '#app/upkeep/upkeep-news.tsx'

const UUID = /^[0-9a-f-]{36}$/

/** Steps that ask nothing more than a press of a button. */
const STEPS = {
  put_in_quarantine: putInQuarantine,
} as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, now, today } = context
  const before = new URL(request.url).searchParams.get('before')?.match(UUID)?.[0]
  const { last, ...page } = found(
    await context.see(db => unitPage(db, { code: params.code ?? '', actor, today, before })),
  )
  const canUndo = last !== undefined && !page.isElsewhere && mayUndo({ last, at: last.at, by: actor.id, now }).ok
  const upkeepNews = page.isElsewhere ? null : await context.see(db => upkeepNewsOf(db, page.unit.code, today))
  return {
    ...page,
    undoAt: canUndo ? last.at.toISOString() : null,
    upkeepNews,
    canSetAside: has(actor, ['technician', 'manager']) && page.unit.state !== 'scrapped',
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const step = found(Object.entries(STEPS).find(([name]) => name === typed.step)?.[1])
  const answer = await context.perform(step, { code: params.code }, { key })
  return answer.ok ? seeOther(paths.deskUnit(params.code ?? '')) : unanswered(answer, typed)
}

export const handle = { title: 'inventory:one_title' }

export default function Unit() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { unit, bought, movements, actions, isElsewhere, news, canSetAside, upkeepNews, earlier, undoAt } =
    useLoaderData<typeof loader>()
  const { errors, refusal } = useUnanswered(useActionData<Unanswered>(), {})
  const handOverHref = news.promised ? paths.deskHandOver(news.promised.reference) : paths.deskRound()
  return (
    <div className="stack">
      <UnansweredSummary {...{ errors, refusal }} />
      <PageHead
        title={inLanguage(language, unit.product)}
        caption={printedUnitCode(unit.code)}
        back={{ href: paths.deskUnits(), text: t('inventory:back') }}
      />
      <UnitNews unit={unit} isElsewhere={isElsewhere} news={news} />
      {upkeepNews && <UpkeepNews code={unit.code} news={upkeepNews} />}
      {!isElsewhere && (
        <>
          <UnitActions code={unit.code} actions={actions} handOverHref={handOverHref} />
          {canSetAside && (
            <p className="cluster">
              <ButtonLink kind="quiet" href={paths.deskSetAside(unit.code)}>
                {t('risk:aside.link')}
              </ButtonLink>
              <ButtonLink kind="quiet" href={paths.deskUnitUpkeep(unit.code)}>
                {t('upkeep:unit_news.link')}
              </ButtonLink>
            </p>
          )}
          <UnitFacts unit={unit} bought={bought} />
          {undoAt && <UndoForm codes={[unit.code]} at={undoAt} />}
          <UnitHistory movements={movements} earlierHref={earlier && paths.deskUnit(unit.code, { before: earlier })} />
        </>
      )}
    </div>
  )
}
