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
import { openRepair } from '#app/upkeep/open-repair.server.ts'
import { RepairOpenForm } from '#app/upkeep/repair-open-form.tsx'
import { openRepairOf } from '#app/upkeep/repairs.server.ts'

/** A unit that is being mended leads to its record. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.see(async db => {
    const unit = found(await unitByCode(db, params.code ?? ''))
    found(unit.centreId === context.actor.centreId || null)
    const open = await openRepairOf(db, unit.id)
    if (open) throw seeOther(paths.deskRepair(open.id))
    return { code: unit.code, product: { zh: unit.product.zh, en: unit.product.en } }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(openRepair, { ...typed, code: params.code }, { key })
  return answer.ok ? seeOther(paths.deskRepair(answer.value.id)) : unanswered(answer, typed)
}

export const handle = { title: 'upkeep:repair.open_title' }

export default function OpenRepair() {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  const { code, product } = useLoaderData<typeof loader>()
  const labels = { fault: t('repair.fault') }
  const { problems, typed, typedAll: _, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('repair.open_title')}
        lead={t('repair.open_lead')}
        caption={`${inLanguage(language, product)} · ${printedUnitCode(code)}`}
        back={{ href: paths.deskUnit(code), text: t('back_to_unit') }}
      />
      <RepairOpenForm problems={problems} typed={typed} />
    </div>
  )
}
