import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { askedIn } from '#app/catalogue/asked.ts'
import { everyCategory } from '#app/catalogue/categories.server.ts'
import { ProductTable } from '#app/catalogue/desk/product-table.tsx'
import { PageLinks } from '#app/catalogue/page-links.tsx'
import { findProducts, type Wanted } from '#app/catalogue/products.server.ts'
import { FullSearch } from '#app/catalogue/search-forms.tsx'
import { paths } from '#app/paths.ts'
import { pricesOn } from '#app/pricing/prices.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { TabsNav } from '#app/ui/navigation.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

const A_PAGE = 50

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const search = new URL(request.url).searchParams
  const { q, need, category, page } = askedIn(search)
  const isRetired = search.get('retired') === 'yes'
  return context.see(async db => {
    const wanted: Wanted = { q, need: need || undefined, category: category || undefined, limit: A_PAGE }
    const { items, total } = await findProducts(db, { ...wanted, skip: (page - 1) * A_PAGE, retired: isRetired })
    const others = await findProducts(db, { ...wanted, limit: 0, retired: !isRetired })
    const prices = await pricesOn(db, context.today)
    return {
      asked: { q, need, category },
      page,
      pages: Math.max(1, Math.ceil(total / A_PAGE)),
      isRetired,
      counts: isRetired ? { offered: others.total, retired: total } : { offered: total, retired: others.total },
      saved: search.get('saved')?.slice(0, 20) ?? '',
      categories: (await everyCategory(db)).map(({ code, zh, en }) => ({ code, zh, en })),
      products: items.map(({ id, code, zh, en, category }) => ({
        ...{ code, zh, en },
        category: { zh: category.zh, en: category.en },
        rentFen: prices.get(id)?.rentFenPerMonth ?? null,
      })),
    }
  })
}

export const handle = { title: 'catalogue:desk.title' }

export default function Catalogue() {
  const { t } = useTranslation()
  const { asked, page, pages, isRetired, counts, saved, categories, products } = useLoaderData<typeof loader>()
  const query = { ...asked, retired: isRetired ? 'yes' : '' }
  return (
    <>
      {saved && <Notice tone="good">{t('catalogue:desk.saved', { code: saved })}</Notice>}
      <PageHead
        title={t('catalogue:desk.title')}
        lead={t('catalogue:desk.lead')}
        actions={
          <ButtonLink href={paths.deskProductNew({ category: asked.category })}>{t('catalogue:desk.add')}</ButtonLink>
        }
      />
      <FullSearch asked={asked} categories={categories} action={paths.deskCatalogue()} />
      <TabsNav
        label={t('catalogue:desk.views')}
        links={[
          {
            href: paths.deskCatalogue(asked),
            text: t('catalogue:desk.offered'),
            isCurrent: !isRetired,
            count: counts.offered,
          },
          {
            href: paths.deskCatalogue({ ...asked, retired: 'yes' }),
            text: t('catalogue:desk.retired'),
            isCurrent: isRetired,
            count: counts.retired,
          },
        ]}
      />
      <ProductTable products={products} />
      <PageLinks page={page} pages={pages} hrefOf={page => paths.deskCatalogue({ ...query, page: String(page) })} />
    </>
  )
}
