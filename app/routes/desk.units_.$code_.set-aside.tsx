import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SET_ASIDE_REASONS } from '#app/allotment/allotment.ts'
import { setAsidesOf } from '#app/allotment/set-asides.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { refusalText } from '#app/i18n/refusal-text.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { shownUnit } from '#app/inventory/shown-unit.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { unitByCode } from '#app/inventory/units.server.ts'
import { paths } from '#app/paths.ts'
import { countAtRisk } from '#app/risk/at-risk.server.ts'
import { endSetAside } from '#app/risk/end-set-aside.server.ts'
import { SetAsideConfirmation, SetAsideQuestion } from '#app/risk/set-aside-form.tsx'
import { SetAsideList } from '#app/risk/set-aside-list.tsx'
import { previewSetAside } from '#app/risk/set-aside-previews.server.ts'
import { setUnitAside } from '#app/risk/set-unit-aside.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, now, today } = context
  const query = new URL(request.url).searchParams
  const [from, to] = [query.get('from'), query.get('to')]
  const why = SET_ASIDE_REASONS.find(reason => reason === query.get('why')) ?? 'maintenance'
  return context.see(async db => {
    const unit = found(await unitByCode(db, params.code ?? ''))
    found(unit.centreId === actor.centreId || null)
    const asides = await setAsidesOf(db, unit.id, today)
    return {
      unit: shownUnit(unit),
      asked: { why, from: from ?? today, to: to ?? '' },
      preview: to === null ? null : await previewSetAside(db, unit, { from: from ?? '', to }, { now, today }),
      asides: asides.map(({ id, why, note, during }) => ({ id, why, note, ...during })),
      atRisk: await countAtRisk(db, { ...unit, today }),
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const { step, ...input } = { step: '', ...typed, code: params.code }
  const answer =
    step === 'end'
      ? await context.perform(endSetAside, input, { key })
      : await context.perform(setUnitAside, input, { key })
  return answer.ok ? seeOther(paths.deskSetAside(params.code ?? '')) : unanswered(answer, typed)
}

export const handle = { title: 'risk:aside.title' }

export default function SetAside() {
  const { t, i18n } = useTranslation()
  const language = useLanguage()
  const { unit, asked, preview, asides, atRisk } = useLoaderData<typeof loader>()
  const { errors, refusal } = useUnanswered(useActionData<Unanswered>(), {})
  const asking = preview && !preview.ok ? refusalText(i18n, preview.refusal) : undefined
  return (
    <div className="stack">
      <UnansweredSummary errors={errors} refusal={refusal ?? asking} />
      <PageHead
        title={t('risk:aside.title')}
        lead={t('risk:aside.lead')}
        caption={`${inLanguage(language, unit.product)} · ${printedUnitCode(unit.code)}`}
        back={{ href: paths.deskUnit(unit.code), text: t('form.back') }}
      />
      {atRisk > 0 && (
        <Notice tone="warn" title={t('risk:aside.at_risk_now', { count: atRisk })}>
          <a href={paths.deskRisk()}>{t('risk:aside.at_risk_see')}</a>
        </Notice>
      )}
      <SetAsideList rows={asides} />
      <SetAsideQuestion code={unit.code} asked={asked} />
      {preview?.ok && <SetAsideConfirmation asked={asked} preview={preview.value} />}
    </div>
  )
}
