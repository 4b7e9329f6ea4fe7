import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { takeBack } from '#app/delivery/take-back.server.ts'
import { TakeBackForm } from '#app/delivery/take-back-form.tsx'
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
import { runningRentalOfUnit } from '#app/rental/rentals.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code, id, product } = found(await context.see(db => unitByCode(db, params.code ?? '')))
  const isOut = (await context.see(db => runningRentalOfUnit(db, id))) !== undefined
  return { code, isOut, product: { zh: product.zh, en: product.en } }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(takeBack, { ...typed, unitCode: params.code }, { key })
  return answer.ok ? seeOther(paths.deskUnit(params.code ?? '')) : unanswered(answer, typed)
}

export const handle = { title: 'delivery:take_back' }

export default function TakeBack() {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  const { code, isOut, product } = useLoaderData<typeof loader>()
  const {
    problems,
    typed,
    typedAll: _,
    ...sent
  } = useUnanswered(useActionData<Unanswered>(), {
    condition: t('condition_label'),
    contamination: t('contamination_label'),
    missing: t('missing_parts'),
    note: t('take_back_note'),
  })
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('take_back_of', { product: inLanguage(language, product) })}
        caption={printedUnitCode(code)}
        lead={t('take_back_lead')}
        back={{ href: paths.deskUnit(code), text: t('back_to_unit') }}
      />
      {isOut ? <TakeBackForm problems={problems} typed={typed} /> : <Notice tone="info">{t('not_out')}</Notice>}
    </>
  )
}
