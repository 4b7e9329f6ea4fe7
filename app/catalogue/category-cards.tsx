import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { CardGrid, LinkedCard } from '#app/ui/card.tsx'
import type { Bilingual } from './category.ts'
import { CategoryDrawing } from './category-drawing.tsx'

export type CountedCategory = Bilingual & { readonly code: string; readonly products: number }

/** Every kind of device, with how many there are of it. */
export function CategoryCards({ categories }: { readonly categories: readonly CountedCategory[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <CardGrid size="small">
      {categories.map(category => (
        <LinkedCard
          key={category.code}
          href={paths.devices({ category: category.code })}
          title={inLanguage(language, category)}
          picture={<CategoryDrawing code={category.code} />}
        >
          <p className="small soft">{t('catalogue:home.products', { count: category.products })}</p>
        </LinkedCard>
      ))}
    </CardGrid>
  )
}
