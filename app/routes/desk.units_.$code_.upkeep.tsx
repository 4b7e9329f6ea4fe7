import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { unitByCode } from '#app/inventory/units.server.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { DueTable } from '#app/upkeep/due-list.tsx'
import { duesOfUnit } from '#app/upkeep/dues.server.ts'
import { recordUpkeep } from '#app/upkeep/record-upkeep.server.ts'
import { shownDue } from '#app/upkeep/shown-due.ts'
import { UpkeepForm } from '#app/upkeep/upkeep-form.tsx'
import { WorkTable } from '#app/upkeep/work-list.tsx'
import { worksOfUnit } from '#app/upkeep/works.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const plan = new URL(request.url).searchParams.get('plan') ?? undefined
  return context.see(async db => {
    const { id, code, product, centreId, meterHours } = found(await unitByCode(db, params.code ?? ''))
    found(centreId === actor.centreId || null)
    return {
      ...{ code, today, plan, hours: meterHours, product: { zh: product.zh, en: product.en } },
      dues: (await duesOfUnit(db, id)).map(row => shownDue(row, today)),
      works: await worksOfUnit(db, id),
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(recordUpkeep, { ...typed, code: params.code }, { key })
  return answer.ok ? seeOther(paths.deskUnitUpkeep(params.code ?? '')) : unanswered(answer, typed)
}

export const handle = { title: 'upkeep:unit.title' }

export default function UnitUpkeep() {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  const { code, product, dues, works, plan, today, hours } = useLoaderData<typeof loader>()
  const labels = {
    ...{ plan: t('plan'), result: t('unit.result'), on: t('unit.on'), note: t('note') },
    ...{ meterHours: t('unit.meter'), cost: t('unit.cost') },
  }
  const { problems, typed, typedAll: _, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  const plans = dues.map(({ planId, plan }) => ({ id: planId, plan }))
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('unit.title')}
        lead={t('unit.lead')}
        caption={`${inLanguage(language, product)} · ${printedUnitCode(code)}`}
        back={{ href: paths.deskUnit(code), text: t('back_to_unit') }}
      />
      <DueTable ofOneUnit caption={t('unit.now')} empty={t('unit.none')} rows={dues} />
      {plans.length > 0 && <UpkeepForm {...{ problems, typed, plans, chosen: plan, today, hours }} />}
      <WorkTable works={works} />
    </div>
  )
}
