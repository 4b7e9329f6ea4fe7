import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { allCategories, categoryByCode } from '#app/catalogue/categories.server.ts'
import { ProductFields } from '#app/catalogue/desk/product-fields.tsx'
import { useProductLabels } from '#app/catalogue/desk/use-product-labels.tsx'
import { nextProductCode } from '#app/catalogue/product.ts'
import { productCodesOf } from '#app/catalogue/products.server.ts'
import { withSpecComplaints } from '#app/catalogue/spec-complaints.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import { nested } from '#app/http/nested.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useFilled } from '#app/http/use-filled.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { FirstPriceFields } from '#app/pricing/first-price-fields.tsx'
import { offerProduct } from '#app/pricing/offer-product.server.ts'
import { termFields } from '#app/pricing/price-terms.ts'
import { USUAL_CONDITIONS } from '#app/pricing/rent.ts'
import { usePriceLabels } from '#app/pricing/use-price-labels.tsx'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

const categoryIn = (request: Request): string => new URL(request.url).searchParams.get('category') ?? ''

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  context.see(async db => {
    const category = await categoryByCode(db, categoryIn(request))
    const categories = (await allCategories(db)).map(({ code, zh, en }) => ({ code, zh, en }))
    if (!category || category.retiredAt) return { categories, category: null, code: '' }
    const { code, zh, en, specs } = category
    return {
      categories,
      category: { code, zh, en, specs },
      code: nextProductCode(code, await productCodesOf(db, category.id)),
    }
  })

export async function action({ request, context }: ActionFunctionArgs) {
  const categoryCode = categoryIn(request)
  const category = found(await context.see(db => categoryByCode(db, categoryCode)))
  const { key, typed } = await readForm(request)
  const sent = nested(typed)
  const answer = await context.perform(offerProduct, { ...sent, categoryCode }, { key })
  return answer.ok
    ? seeOther(paths.deskCatalogue({ saved: answer.value.code }))
    : unanswered(withSpecComplaints(answer, category.specs, sent.specs), typed)
}

export const handle = { title: 'catalogue:desk.new_title' }

/** Where a new price begins: by the month, with the usual conditions. */
const USUAL = termFields({ per: 'month' }, USUAL_CONDITIONS)

export default function NewProduct() {
  const { t } = useTranslation()
  const { categories, category, code } = useLoaderData<typeof loader>()
  const back = { href: paths.deskCatalogue(), text: t('catalogue:desk.back') }
  if (category) return <Form {...{ category, code, back }} />
  return (
    <>
      <PageHead title={t('catalogue:desk.new_title')} lead={t('catalogue:desk.new_lead')} back={back} />
      <Choice categories={categories} />
    </>
  )
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>
type FormProps = {
  readonly category: NonNullable<Loaded['category']>
  readonly code: string
  readonly back: { readonly href: string; readonly text: string }
}

function Choice({ categories }: Pick<Loaded, 'categories'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const options = categories.map(one => ({ value: one.code, label: `${one.code} ${inLanguage(language, one)}` }))
  return (
    <form className="form">
      <SelectField name="category" label={t('catalogue:desk.category')} empty={t('form.choose')} options={options} />
      <Button>{t('catalogue:desk.choose')}</Button>
    </form>
  )
}

function Form({ category, code, back }: FormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const labels = { ...useProductLabels(category.specs), ...usePriceLabels() }
  const { filled, summary, names } = useFilled(useActionData<Unanswered>(), { code, ...USUAL }, labels)
  return (
    <>
      <UnansweredSummary {...summary} />
      <PageHead title={t('catalogue:desk.new_title')} caption={inLanguage(language, category)} back={back} />
      <PostForm>
        <TextField
          name="code"
          label={labels.code}
          hint={t('catalogue:desk.product_code_hint')}
          error={filled.problems.code}
          defaultValue={filled.value('code')}
          width="short"
        />
        <ProductFields specs={category.specs} filled={filled} names={names} spare={2} />
        <FirstPriceFields legend={t('catalogue:desk.first_price')} {...filled} />
        <Button>{t('catalogue:desk.save')}</Button>
      </PostForm>
    </>
  )
}
