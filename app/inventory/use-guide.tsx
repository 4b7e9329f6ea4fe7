import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Notice } from '#app/ui/notice.tsx'

export type Guide = {
  readonly purpose: Bilingual
  readonly maxUserWeightKg: number | null
  readonly cautions: readonly Bilingual[]
}

/** How to use a device, in words: what it is for, what to mind, what to look at each time. */
export function UseGuide({ purpose, maxUserWeightKg, cautions }: Guide) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="stack measure" aria-labelledby="use">
      <h2 id="use">{t('inventory:use.title')}</h2>
      <p>{inLanguage(language, purpose)}</p>
      {maxUserWeightKg !== null && (
        <p>
          {t('inventory:use.max_weight')} <strong>{t('inventory:use.kilograms', { weight: maxUserWeightKg })}</strong>
        </p>
      )}
      <ul>
        <li>{t('inventory:use.before')}</li>
        <li>{t('inventory:use.as_shown')}</li>
        <li>{t('inventory:use.clean')}</li>
        <li>{t('inventory:use.not_lend')}</li>
      </ul>
      {cautions.length > 0 && (
        <Notice tone="warn" title={t('inventory:use.cautions')}>
          <ul>
            {cautions.map(caution => (
              <li key={caution.en}>{inLanguage(language, caution)}</li>
            ))}
          </ul>
          <p>{t('inventory:use.cautions_example')}</p>
        </Notice>
      )}
    </section>
  )
}
