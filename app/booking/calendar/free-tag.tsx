import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Tag } from '#app/ui/tag.tsx'

export type FreeAtCentre = Bilingual & { readonly free: number }
type Props = { readonly centres: readonly FreeAtCentre[] }

/** How many of a product can be had over the period that was asked for: at the one centre, or centre by centre. */
export function FreeTag({ centres }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const total = centres.reduce((sum, { free }) => sum + free, 0)
  const having = centres.filter(({ free }) => free > 0)
  return (
    <div className="stack-tight">
      <p>
        <Tag tone={total > 0 ? 'good' : 'warn'}>
          {total > 0 ? t('availability:asked.free', { count: total }) : t('availability:asked.full')}
        </Tag>
      </p>
      {centres.length > 1 && total > 0 && (
        <p className="small">
          {having
            .map(({ free, ...centre }) =>
              t('availability:asked.free_at', { count: free, centre: inLanguage(language, centre) }),
            )
            .join(t('availability:asked.and'))}
        </p>
      )}
    </div>
  )
}
