import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { askedIn } from '#app/catalogue/asked.ts'
import { allCategories } from '#app/catalogue/categories.server.ts'
import { NothingFound } from '#app/catalogue/nothing-found.tsx'
import { PageLinks } from '#app/catalogue/page-links.tsx'
import { ProductCard } from '#app/catalogue/product-card.tsx'
import { findProducts } from '#app/catalogue/products.server.ts'
import { FullSearch } from '#app/catalogue/search-forms.tsx'
import { allDistricts } from '#app/districts/districts.server.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { rentsOn } from '#app/pricing/rents.server.ts'
import { CardGrid } from '#app/ui/card.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

const A_PAGE = 24

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const asked = askedIn(new URL(request.url).searchParams)
  return context.see(async db => {
    const { items, total } = await findProducts(db, {
      q: asked.q,
      need: asked.need || undefined,
      category: asked.category || undefined,
      limit: A_PAGE,
      skip: (asked.page - 1) * A_PAGE,
    })
    const districts = await allDistricts(db)
    const rents = await rentsOn(
      db,
      context.today,
      districts.map(({ id }) => id),
    )
    const products = items.map(({ id, code, zh, en, purpose, category }) => ({
      ...{ code, zh, en, purpose },
      category: { code: category.code, zh: category.zh, en: category.en },
      ...(rents.get(id) ?? { rentFen: null, leastFen: null }),
    }))
    const categories = (await allCategories(db)).map(({ code, zh, en }) => ({ code, zh, en }))
    return { asked, total, products, categories, pages: Math.max(1, Math.ceil(total / A_PAGE)) }
  })
}

export const handle = { title: 'catalogue:list.title' }

export default function Devices() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { asked, total, products, categories, pages } = useLoaderData<typeof loader>()
  const category = categories.find(({ code }) => code === asked.category)
  const title = category
    ? inLanguage(language, category)
    : asked.need
      ? t('catalogue:list.title_need', { need: t(`catalogue:need.${asked.need}`) })
      : t('catalogue:list.title')
  const isNarrowed = asked.q !== '' || asked.need !== '' || asked.category !== ''
  return (
    <>
      <PageHead title={title} />
      <FullSearch asked={asked} categories={categories} />
      <div className="split">
        <h2>
          {asked.q
            ? t('catalogue:list.found_for', { q: asked.q, count: total })
            : t('catalogue:list.found', { count: total })}
        </h2>
        {isNarrowed && <a href={paths.devices()}>{t('catalogue:list.clear')}</a>}
      </div>
      {total === 0 ? (
        <NothingFound />
      ) : (
        <CardGrid>
          {products.map(product => (
            <ProductCard key={product.code} product={product} />
          ))}
        </CardGrid>
      )}
      <PageLinks page={asked.page} pages={pages} hrefOf={page => paths.devices({ ...asked, page: String(page) })} />
    </>
  )
}
