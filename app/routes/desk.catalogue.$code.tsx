import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { changeProduct } from '#app/catalogue/change-product.server.ts'
import { ProductFields } from '#app/catalogue/desk/product-fields.tsx'
import { Retirement } from '#app/catalogue/desk/retirement.tsx'
import { useProductLabels } from '#app/catalogue/desk/use-product-labels.tsx'
import { shownProduct } from '#app/catalogue/product.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { restoreProduct } from '#app/catalogue/restore-product.server.ts'
import { retireProduct } from '#app/catalogue/retire-product.server.ts'
import { withSpecComplaints } from '#app/catalogue/spec-complaints.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import { flat, nested } from '#app/http/nested.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useFilled } from '#app/http/use-filled.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { product, shelf, isRetired } = shownProduct(
    found(await context.see(db => productByCode(db, params.code ?? ''))),
  )
  const mayPrice = context.actor.roles.includes('manager')
  return { product, shelf, isRetired, mayPrice, kept: flat(product) }
}

const THEN = new Map<string, typeof retireProduct | typeof restoreProduct>([
  ['retire', retireProduct],
  ['restore', restoreProduct],
])

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const code = params.code ?? ''
  const then = THEN.get(String(typed.then))
  if (then) {
    const answer = await context.perform(then, { code }, { key })
    return answer.ok ? seeOther(paths.deskCatalogue({ saved: code })) : unanswered(answer, typed)
  }
  const product = found(await context.see(db => productByCode(db, code)))
  const sent = nested(typed)
  const answer = await context.perform(changeProduct, { ...sent, code }, { key })
  return answer.ok
    ? seeOther(paths.deskCatalogue({ saved: code }))
    : unanswered(withSpecComplaints(answer, product.category.specs, sent.specs), typed)
}

export const handle = { title: 'catalogue:desk.product_title' }

export default function ChangeProduct() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { product, shelf, isRetired, mayPrice, kept } = useLoaderData<typeof loader>()
  const labels = useProductLabels(shelf.specs)
  const sent = useActionData<Unanswered>()
  const { filled, summary, names } = useFilled(sent?.typed.then ? { ...sent, typed: kept } : sent, kept, labels)
  return (
    <>
      <UnansweredSummary {...summary} />
      <PageHead
        title={t('catalogue:desk.change_title', { name: inLanguage(language, product) })}
        caption={`${product.code} · ${inLanguage(language, shelf)}`}
        back={{ href: paths.deskCatalogue(), text: t('catalogue:desk.back') }}
        actions={
          <>
            <ButtonLink kind="secondary" href={paths.device(product.code)}>
              {t('catalogue:desk.see_page')}
            </ButtonLink>
            {mayPrice && (
              <ButtonLink kind="secondary" href={paths.deskPrice(product.code)}>
                {t('catalogue:desk.change_price')}
              </ButtonLink>
            )}
          </>
        }
      />
      <PostForm>
        <ProductFields specs={shelf.specs} filled={filled} names={names} spare={1} />
        <Button>{t('catalogue:desk.save')}</Button>
      </PostForm>
      <Retirement of="product" isRetired={isRetired} />
    </>
  )
}
