import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'

type Props = {
  /** The product's code. */
  readonly code: string
  /** By their districts, with how many units they have. */
  readonly centres: readonly (Bilingual & { readonly units: number })[]
}

/** Where some centre has none of a product: who needs it there can say so. */
export function MissingAt({ code, centres }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const missing = centres.filter(({ units }) => units === 0).map(one => inLanguage(language, one))
  if (missing.length === 0) return null
  return (
    <div className="stack-tight">
      <p>{t('waiting:wish.missing_at', { centres: missing.join(t('waiting:order_and')) })}</p>
      <p>
        <a href={paths.wishNew({ product: code })}>{t('waiting:wish.link_product')}</a>
      </p>
    </div>
  )
}
