import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { found } from '#app/http/answer.server.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { TabsNav } from '#app/ui/navigation.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { DueTable } from '#app/upkeep/due-list.tsx'
import { duesAhead } from '#app/upkeep/dues.server.ts'
import { shownDue } from '#app/upkeep/shown-due.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const centreId = found(actor.centreId)
  const category = new URL(request.url).searchParams.get('category') ?? ''
  const all = await context.see(db => duesAhead(db, centreId, today))
  const categories = new Map(all.map(row => [row.category.code, row.category]))
  return {
    category,
    count: all.length,
    categories: [...categories.values()].map(one => ({
      ...one,
      count: all.filter(row => row.category.code === one.code).length,
    })),
    rows: all.filter(row => category === '' || row.category.code === category).map(row => shownDue(row, today)),
    mayPlan: has(actor, ['manager']),
  }
}

export const handle = { title: 'upkeep:title' }

export default function Upkeep() {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  const { category, categories, count, rows, mayPlan } = useLoaderData<typeof loader>()
  const links = [
    { href: paths.deskUpkeep(), text: t('all'), count, isCurrent: category === '' },
    ...categories.map(one => ({
      ...{ href: paths.deskUpkeep({ category: one.code }), text: inLanguage(language, one) },
      ...{ count: one.count, isCurrent: category === one.code },
    })),
  ]
  return (
    <div className="stack">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          mayPlan && (
            <ButtonLink kind="secondary" href={paths.deskUpkeepPlans()}>
              {t('plans_link')}
            </ButtonLink>
          )
        }
      />
      <TabsNav label={t('by_category')} links={links} />
      <DueTable caption={t('list')} empty={t('none')} rows={rows} />
    </div>
  )
}
