import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { allCategories } from '#app/catalogue/categories.server.ts'
import { GUIDES, isGuideSlug } from '#app/guides/guides.ts'
import { found } from '#app/http/answer.server.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const word = params.slug ?? ''
  const slug = found(isGuideSlug(word) ? word : undefined)
  const about = GUIDES[slug].categories
  const offered = about === 'all' ? [] : await context.see(allCategories)
  const categories = offered.filter(({ code }) => about.includes(code))
  return { slug, categories: categories.map(({ code, zh, en }) => ({ code, zh, en })) }
}

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = {
  title: (data: unknown, language: 'zh-CN' | 'en') =>
    data ? inLanguage(language, GUIDES[(data as Loaded).slug].title) : '',
}

export default function GuidePage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug, categories } = useLoaderData<typeof loader>()
  const { title, lead, parts } = GUIDES[slug]
  return (
    <div className="stack">
      <PageHead
        title={inLanguage(language, title)}
        lead={inLanguage(language, lead)}
        back={{ href: paths.guides(), text: t('guides:back') }}
      />
      <div className="prose">
        {parts.map(({ head, points }) => (
          <section key={head.zh} className="prose">
            <h2>{inLanguage(language, head)}</h2>
            <ul>
              {points.map(point => (
                <li key={point.zh}>{inLanguage(language, point)}</li>
              ))}
            </ul>
          </section>
        ))}
        <p>{t('guides:ask')}</p>
      </div>
      {categories.length > 0 && (
        <section className="stack-tight no-print">
          <h2>{t('guides:about')}</h2>
          <ul className="cluster plain-list">
            {categories.map(category => (
              <li key={category.code}>
                <a className="link-alone" href={paths.devices({ category: category.code })}>
                  {inLanguage(language, category)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="small soft no-print">{t('guides:print')}</p>
    </div>
  )
}
