import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { findProducts } from '#app/catalogue/products.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { claimTag, claimTagForNew } from '#app/inventory/claim-tag.server.ts'
import { ClaimForm, ClaimForNewForm } from '#app/inventory/tag-forms.tsx'
import { tagByCode } from '#app/inventory/tags.server.ts'
import { printedUnitCode, tidyUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

const MOST_PRODUCTS = 1000

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const code = tidyUnitCode(params.code ?? '')
  return context.see(async db => {
    const tag = found(await tagByCode(db, code))
    if (tag.unitId !== null) throw seeOther(paths.deskScan({ code }))
    if (tag.centreId !== actor.centreId) throw new Response('Not found', { status: 404 })
    const { items } = await findProducts(db, { limit: MOST_PRODUCTS })
    const products = items.map(({ code: value, zh, en }) => ({ value, name: { zh, en } }))
    return { code, today, products, mayTakeIn: has(actor, ['technician', 'manager']) }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const { step, ...input } = { step: '', ...typed }
  const given = { ...input, tag: params.code }
  const answer =
    step === 'new'
      ? await context.perform(claimTagForNew, given, { key })
      : await context.perform(claimTag, given, { key })
  return answer.ok ? seeOther(paths.deskUnit(answer.value.code)) : unanswered(answer, typed)
}

export const handle = { title: 'floor:tags.claim_title' }

export default function Claim() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { code, today, products, mayTakeIn } = useLoaderData<typeof loader>()
  const {
    problems,
    typed,
    typedAll: _,
    ...sent
  } = useUnanswered(useActionData<Unanswered>(), {
    unit: t('floor:tags.unit'),
    product: t('inventory:product'),
    serialNo: t('inventory:serial'),
    price: t('inventory:price_each'),
    boughtOn: t('inventory:bought_on'),
  })
  const choices = products.map(({ value, name }) => ({ value, label: inLanguage(language, name) }))
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('floor:tags.claim_title')}
        caption={printedUnitCode(code)}
        lead={t('floor:tags.claim_lead')}
        back={{ href: paths.deskScan(), text: t('floor:tags.back_to_scan') }}
      />
      <div className="stack">
        <h2>{t('floor:tags.known')}</h2>
        <ClaimForm {...{ problems, typed }} />
      </div>
      {mayTakeIn && (
        <div className="stack">
          <h2>{t('floor:tags.new')}</h2>
          <ClaimForNewForm {...{ problems, typed, today }} products={choices} />
        </div>
      )}
    </div>
  )
}
