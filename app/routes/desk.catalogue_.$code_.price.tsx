import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { productByCode } from '#app/catalogue/products.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import { nested } from '#app/http/nested.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useFilled } from '#app/http/use-filled.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { yuanText } from '#app/money/yuan.ts'
import { paths } from '#app/paths.ts'
import { PriceFields } from '#app/pricing/price-fields.tsx'
import { PriceHistory } from '#app/pricing/price-history.tsx'
import { termFields } from '#app/pricing/price-terms.ts'
import { pricesOf } from '#app/pricing/prices.server.ts'
import { USUAL_CONDITIONS } from '#app/pricing/rent.ts'
import { setPrice } from '#app/pricing/set-price.server.ts'
import { usePriceLabels } from '#app/pricing/use-price-labels.tsx'
import { addDays } from '#app/time/day.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const [product, prices] = await context.see(async db => {
    const { id, code, zh, en } = found(await productByCode(db, params.code ?? ''))
    return [{ code, zh, en }, await pricesOf(db, id)] as const
  })
  const newestFirst = prices.map(price => ({ ...price, lastOn: price.untilOn && addDays(price.untilOn, -1) })).reverse()
  const [last] = newestFirst
  const latest = last
    ? {
        rent: yuanText(last.rentFenPerMonth),
        deposit: yuanText(last.depositFen),
        replacement: yuanText(last.replacementFen),
        ...termFields(last.rent, last.conditions),
      }
    : termFields({ per: 'month' }, USUAL_CONDITIONS)
  return { product, prices: newestFirst, latest, today: context.today }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const productCode = params.code ?? ''
  const answer = await context.perform(setPrice, { ...nested(typed), productCode }, { key })
  return answer.ok ? seeOther(paths.deskPrice(productCode)) : unanswered(answer, typed)
}

export const handle = { title: 'pricing:new_title' }

export default function ProductPrice() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { product, prices, latest, today } = useLoaderData<typeof loader>()
  const { filled, summary } = useFilled(useActionData<Unanswered>(), latest, usePriceLabels())
  return (
    <>
      <UnansweredSummary {...summary} />
      <PageHead
        title={t('pricing:title', { name: inLanguage(language, product) })}
        lead={t('pricing:lead')}
        caption={product.code}
        back={{ href: paths.deskProduct(product.code), text: inLanguage(language, product) }}
      />
      <PriceHistory prices={prices} />
      <h2>{t('pricing:new_title')}</h2>
      <PostForm>
        <PriceFields productCode={product.code} today={today} filled={filled} />
        <Button>{t('pricing:save')}</Button>
      </PostForm>
    </>
  )
}
