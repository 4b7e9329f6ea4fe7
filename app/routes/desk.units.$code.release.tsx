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
import { ACCEPTANCE_CHECKS } from '#app/inventory/acceptance.ts'
import { ReleaseForm } from '#app/inventory/release-form.tsx'
import { releaseUnit } from '#app/inventory/release-unit.server.ts'
import { shownUnit } from '#app/inventory/shown-unit.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { unitByCode } from '#app/inventory/units.server.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const unit = found(await context.see(db => unitByCode(db, params.code ?? '')))
  if (unit.state !== 'received') throw seeOther(paths.deskUnit(unit.code))
  return { unit: shownUnit(unit) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(releaseUnit, { ...typed, code: params.code }, { key })
  return answer.ok ? seeOther(paths.deskUnit(params.code ?? '')) : unanswered(answer, typed)
}

export const handle = { title: 'inventory:release.title' }

export default function Release() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { unit } = useLoaderData<typeof loader>()
  const labels = Object.fromEntries(ACCEPTANCE_CHECKS.map(check => [check, t(`inventory:release.${check}`)]))
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('inventory:release.title')}
        lead={t('inventory:release.lead')}
        caption={`${inLanguage(language, unit.product)} · ${printedUnitCode(unit.code)}`}
        back={{ href: paths.deskUnit(unit.code), text: t('form.back') }}
      />
      <ReleaseForm {...{ problems, typed }} />
    </>
  )
}
