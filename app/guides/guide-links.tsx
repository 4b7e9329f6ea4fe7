import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { GUIDES, guidesFor } from './guides.ts'

/** What to read about the devices of a category; nothing where none is chosen. */
export function GuideLinks({ category }: { readonly category: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (category === '') return null
  return (
    <section className="stack-tight no-print">
      <h2>{t('guides:read')}</h2>
      <ul className="plain-list">
        {guidesFor(category).map(slug => (
          <li key={slug}>
            <a className="link-alone" href={paths.guide(slug)}>
              {inLanguage(language, GUIDES[slug].title)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
