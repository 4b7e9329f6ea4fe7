import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { LinkedCard } from '#app/ui/card.tsx'
import type { Bilingual } from './category.ts'
import { CategoryDrawing } from './category-drawing.tsx'

export type OfferedProduct = Bilingual & {
  readonly code: string
  readonly purpose: Bilingual
  readonly category: Bilingual & { readonly code: string }
  /** List rent a month, and the least that anybody pays; null while there is no price. */
  readonly rentFen: number | null
  readonly leastFen: number | null
}

type Props = {
  readonly product: OfferedProduct
  /** What was asked of the list and goes along to the product. */
  readonly query?: { readonly [name: string]: string }
  readonly children?: ReactNode
}

/** A product in a list: what it is for, and what it costs a month. */
export function ProductCard({ product, query, children }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { rentFen, leastFen } = product
  return (
    <LinkedCard
      href={paths.device(product.code, query)}
      title={inLanguage(language, product)}
      picture={<CategoryDrawing code={product.category.code} />}
    >
      <p className="small soft">{inLanguage(language, product.category)}</p>
      <p>{inLanguage(language, product.purpose)}</p>
      {rentFen === null ? (
        <p className="soft">{t('catalogue:list.no_price')}</p>
      ) : (
        <p>
          <span className="amount">{yuan(rentFen, language)}</span>
          {t('catalogue:month')}
        </p>
      )}
      {leastFen !== null && rentFen !== null && leastFen < rentFen && (
        <p className="small soft">{t('catalogue:list.least', { amount: yuan(leastFen, language) })}</p>
      )}
      {children}
    </LinkedCard>
  )
}
