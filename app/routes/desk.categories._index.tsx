import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { everyCategory, productCounts } from '#app/catalogue/categories.server.ts'
import { CategoryTable } from '#app/catalogue/desk/category-table.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  context.see(async db => {
    const counts = await productCounts(db)
    const categories = (await everyCategory(db)).map(({ id, retiredAt, ...category }) => ({
      ...{ code: category.code, zh: category.zh, en: category.en, hygiene: category.hygiene },
      ...{ fittingRequired: category.fittingRequired, installRequired: category.installRequired },
      isRetired: retiredAt !== null,
      products: counts.get(id) ?? 0,
    }))
    return { categories, saved: new URL(request.url).searchParams.get('saved')?.slice(0, 20) ?? '' }
  })

export const handle = { title: 'catalogue:desk.categories_title' }

export default function Categories() {
  const { t } = useTranslation()
  const { categories, saved } = useLoaderData<typeof loader>()
  return (
    <>
      {saved && <Notice tone="good">{t('catalogue:desk.saved', { code: saved })}</Notice>}
      <PageHead
        title={t('catalogue:desk.categories_title')}
        lead={t('catalogue:desk.categories_lead')}
        actions={<ButtonLink href={paths.deskCategoryNew()}>{t('catalogue:desk.category_add')}</ButtonLink>}
      />
      <CategoryTable categories={categories} />
    </>
  )
}
