import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { UnitNews } from '#app/aftercare/unit-news.tsx'
import { unitPage } from '#app/aftercare/unit-pages.server.ts'
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
import { finishRepair } from '#app/reprocessing/finish-repair.server.ts'
import { putInQuarantine } from '#app/reprocessing/put-in-quarantine.server.ts'
import { scrapUnit } from '#app/reprocessing/scrap-unit.server.ts'
import { sendToRepair } from '#app/reprocessing/send-to-repair.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'

/** Steps that ask nothing more than a press of a button. */
const STEPS = {
  finish_repair: finishRepair,
  put_in_quarantine: putInQuarantine,
  send_to_repair: sendToRepair,
  scrap: scrapUnit,
} as const

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const page = found(await context.see(db => unitPage(db, { code: params.code ?? '', actor, today })))
  return { ...page, canSetAside: has(actor, ['technician', 'manager']) && page.unit.state !== 'scrapped' }
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
  const { unit, bought, movements, actions, isElsewhere, news, canSetAside } = useLoaderData<typeof loader>()
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
      {!isElsewhere && (
        <>
          <UnitActions code={unit.code} actions={actions} handOverHref={handOverHref} />
          {canSetAside && (
            <p>
              <a href={paths.deskSetAside(unit.code)}>{t('risk:aside.link')}</a>
            </p>
          )}
          <UnitFacts unit={unit} bought={bought} />
          <UnitHistory movements={movements} />
        </>
      )}
    </div>
  )
}
