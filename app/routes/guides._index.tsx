import { useTranslation } from 'react-i18next'
import { CategoryDrawing } from '#app/catalogue/category-drawing.tsx'
import { GUIDE_PICTURES, GUIDE_SLUGS, GUIDES } from '#app/guides/guides.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { CardGrid, LinkedCard } from '#app/ui/card.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

/** Asks for nothing. */
export const loader = () => null

export const handle = { title: 'guides:title' }

export default function Guides() {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div className="stack">
      <PageHead title={t('guides:title')} lead={t('guides:lead')} />
      <CardGrid>
        {GUIDE_SLUGS.map(slug => (
          <LinkedCard
            key={slug}
            level={2}
            href={paths.guide(slug)}
            title={inLanguage(language, GUIDES[slug].title)}
            picture={<CategoryDrawing code={GUIDE_PICTURES[slug]} />}
          >
            <p>{inLanguage(language, GUIDES[slug].lead)}</p>
          </LinkedCard>
        ))}
      </CardGrid>
      <p>
        <a className="link-alone" href={paths.glossary()}>
          {t('guides:glossary')}
        </a>
      </p>
    </div>
  )
}
