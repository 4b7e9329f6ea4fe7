import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findProducts } from '#app/catalogue/products.server.ts'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { AcceptForm } from '#app/inventory/accept-form.tsx'
import { acceptUnits } from '#app/inventory/accept-units.server.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

const MOST_PRODUCTS = 1000
const LONGEST_SERIAL = 100

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const { items } = await context.see(db => findProducts(db, { limit: MOST_PRODUCTS }))
  const products = items.map(({ code, zh, en, category }) => ({
    code,
    zh,
    en,
    of: { zh: category.zh, en: category.en },
  }))
  const scanned = { product: query.get('product') ?? undefined, serials: query.get('serial')?.slice(0, LONGEST_SERIAL) }
  return { today: context.today, products, scanned }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(acceptUnits, typed, { key })
  return answer.ok ? seeOther(paths.deskUnits({ state: 'received' })) : unanswered(answer, typed)
}

export const handle = { title: 'inventory:new_title' }

export default function NewUnits() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today, products, scanned } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), {
    product: t('inventory:product'),
    count: t('inventory:count'),
    serials: t('inventory:serials'),
    price: t('inventory:price_each'),
    boughtOn: t('inventory:bought_on'),
    registrationEndsOn: t('stock:purchase.ends'),
  })
  const choices = products.map(({ code, of, ...name }) => ({
    value: code,
    label: inLanguage(language, name),
    group: inLanguage(language, of),
  }))
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('inventory:new_title')}
        lead={t('inventory:new_lead')}
        back={{ href: paths.deskUnits(), text: t('inventory:back') }}
      />
      <AcceptForm products={choices} {...{ today, problems, typed, scanned }} />
    </>
  )
}
