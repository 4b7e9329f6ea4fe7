import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { dayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export type ShownDraft = {
  readonly product: Bilingual & { readonly code: string }
  readonly query: { readonly from: string; readonly months: string; readonly centre: string }
  /** The last day on which it is kept. */
  readonly until: string
}

/** What a person has begun to reserve: to go on with, or to discard. */
export function OwnDrafts({ drafts }: { readonly drafts: readonly ShownDraft[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (drafts.length === 0) return null
  return (
    <>
      <h2>{t('draft:own_title')}</h2>
      <div className="card-grid card-grid-medium">
        {drafts.map(({ product, query, until }) => (
          <Card key={product.code} title={inLanguage(language, product)}>
            <p>{t('draft:kept', { until: dayText(until, language) })}</p>
            <p className="hint">{t('draft:kept_why')}</p>
            <div className="cluster">
              <ButtonLink href={paths.reserveQuote(product.code, query)}>{t('draft:go_on')}</ButtonLink>
              <PostForm label={t('draft:drop_of', { device: inLanguage(language, product) })}>
                <Button kind="quiet" name="product" value={product.code}>
                  {t('draft:drop')}
                </Button>
              </PostForm>
            </div>
          </Card>
        ))}
      </div>
    </>
  )
}
