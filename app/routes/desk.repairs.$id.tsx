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
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { addPart } from '#app/upkeep/add-part.server.ts'
import { finishRepair } from '#app/upkeep/finish-repair.server.ts'
import { giveUpRepair } from '#app/upkeep/give-up-repair.server.ts'
import { FinishForm, GiveUpForm, PartForm, PartTable, RepairFacts } from '#app/upkeep/repair-record.tsx'
import { partsOf, repairById } from '#app/upkeep/repairs.server.ts'
import { shownRepair } from '#app/upkeep/shown-repair.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.see(async db => {
    const kept = found(await repairById(db, params.id ?? ''))
    found(kept.repair.centreId === context.actor.centreId || null)
    const { labourFen, minutes, note } = kept.repair
    const parts = await partsOf(db, kept.repair.id)
    return {
      record: { ...shownRepair(kept), labourFen, minutes, note },
      parts: parts.map(({ id, name, count, costFen }) => ({ id, name, count, costFen })),
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const input = { ...typed, id: params.id }
  const answer =
    typed.step === 'part'
      ? await context.perform(addPart, input, { key })
      : typed.step === 'finish'
        ? await context.perform(finishRepair, input, { key })
        : await context.perform(giveUpRepair, input, { key })
  return answer.ok ? seeOther(paths.deskRepair(params.id ?? '')) : unanswered(answer, typed)
}

export const handle = { title: 'upkeep:repair.one_title' }

export default function Repair() {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  const { record, parts } = useLoaderData<typeof loader>()
  const labels = {
    ...{ name: t('repair.part'), count: t('repair.count'), cost: t('repair.cost_yuan') },
    ...{ labour: t('repair.labour_yuan'), minutes: t('repair.minutes'), why: t('repair.give_up_why') },
  }
  const { problems, typed, typedAll: _, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('repair.one_title')}
        caption={`${inLanguage(language, record)} · ${printedUnitCode(record.code)}`}
        back={{ href: paths.deskUnit(record.code), text: t('back_to_unit') }}
      />
      <RepairFacts record={record} />
      <PartTable parts={parts} />
      {record.state === 'open' && (
        <>
          <PartForm problems={problems} typed={typed} />
          <h2>{t('repair.finish')}</h2>
          <FinishForm problems={problems} typed={typed} />
          <h2>{t('repair.give_up')}</h2>
          <GiveUpForm problems={problems} typed={typed} />
        </>
      )}
    </div>
  )
}
