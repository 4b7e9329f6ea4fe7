import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FaultForm } from '#app/aftercare/fault-form.tsx'
import { reportFault } from '#app/aftercare/report-fault.server.ts'
import { renterPage } from '#app/aftercare/unit-pages.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { shownUnit } from '#app/inventory/shown-unit.ts'
import { unitByCode } from '#app/inventory/units.server.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

/** Whoever does not have this device is told how to give it back instead. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.see(async db => {
    const unit = found(await unitByCode(db, params.code ?? ''))
    if (!(await renterPage(db, unit.id, context.actor))) throw seeOther(paths.unit(unit.code))
    return { unit: shownUnit(unit) }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(reportFault, { ...typed, code: params.code }, { key })
  return answer.ok ? seeOther(paths.unit(params.code ?? '')) : unanswered(answer, typed)
}

export const handle = { title: 'aftercare:report_title' }

export default function Fault() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { unit } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), { text: t('aftercare:text') })
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('aftercare:report_title')}
        lead={t('aftercare:report_lead')}
        caption={inLanguage(language, unit.product)}
        back={{ href: paths.unit(unit.code), text: t('form.back') }}
      />
      <Notice tone="warn">{t('aftercare:stop_using')}</Notice>
      <FaultForm {...{ problems, typed }} />
    </>
  )
}
