import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { allCategories, productCounts } from '#app/catalogue/categories.server.ts'
import { CategoryCards } from '#app/catalogue/category-cards.tsx'
import { NeedCards } from '#app/catalogue/need-cards.tsx'
import { QuickSearch } from '#app/catalogue/search-forms.tsx'
import { PhoneHelp, StartGuide } from '#app/catalogue/start-guide.tsx'
import { allDistricts } from '#app/districts/districts.server.ts'
import { HelpTable } from '#app/pricing/help-table.tsx'
import { helpOn } from '#app/pricing/rents.server.ts'

export const loader = ({ context }: LoaderFunctionArgs) =>
  context.see(async db => {
    const districts = await allDistricts(db)
    const counts = await productCounts(db)
    const offered = (await allCategories(db)).filter(({ id }) => counts.has(id))
    const ids = districts.map(({ id }) => id)
    return {
      help: await helpOn(db, context.today, ids),
      categories: offered.map(({ id, code, zh, en }) => ({ code, zh, en, products: counts.get(id) ?? 0 })),
      centres: districts.flatMap(({ centres }) => centres),
    }
  })

export default function Home() {
  const { t } = useTranslation()
  const { help, categories, centres } = useLoaderData<typeof loader>()
  const products = categories.reduce((sum, category) => sum + category.products, 0)
  return (
    <>
      <div className="hero">
        <div className="stack-tight">
          <p className="caption">{t('catalogue:home.caption')}</p>
          <h1>{t('catalogue:home.title')}</h1>
          <p className="lead">{t('catalogue:home.lead')}</p>
        </div>
        <QuickSearch />
      </div>
      <h2>{t('catalogue:home.needs')}</h2>
      <p>{t('catalogue:home.needs_lead')}</p>
      <NeedCards />
      <h2>{t('catalogue:home.cost')}</h2>
      <p>{t('catalogue:home.cost_text')}</p>
      <h3>{t('catalogue:home.help')}</h3>
      <p>{t('catalogue:home.help_lead')}</p>
      <HelpTable help={help} />
      <StartGuide />
      <h2 id="phone">{t('catalogue:home.phone')}</h2>
      <p>{t('catalogue:home.phone_text')}</p>
      <PhoneHelp centres={centres} />
      <h2 id="categories">{t('catalogue:home.categories')}</h2>
      <p>{t('catalogue:home.categories_lead', { categories: categories.length, products })}</p>
      <CategoryCards categories={categories} />
    </>
  )
}
