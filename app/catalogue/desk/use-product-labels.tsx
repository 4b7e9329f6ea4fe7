import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { SpecField } from '../category.ts'
import { countedRowLabels, rowLabels } from './row-labels.ts'

/** What each field of a product is called: beside the field, and in the list of what is to be mended. */
export function useProductLabels(specs: readonly SpecField[]) {
  const { t } = useTranslation()
  const language = useLanguage()
  return {
    code: t('catalogue:desk.product_code'),
    zh: t('catalogue:desk.zh'),
    en: t('catalogue:desk.en'),
    'purpose.zh': t('catalogue:desk.purpose_zh'),
    'purpose.en': t('catalogue:desk.purpose_en'),
    maxUserWeightKg: t('catalogue:desk.max_user_weight'),
    widthMm: t('catalogue:desk.width'),
    lengthMm: t('catalogue:desk.length'),
    heightMm: t('catalogue:desk.height'),
    weightKg: t('catalogue:desk.weight'),
    turnaroundDays: t('catalogue:desk.turnaround'),
    gtin: t('catalogue:desk.gtin'),
    'classification.code': t('catalogue:desk.classification_code'),
    'classification.edition': t('catalogue:desk.edition'),
    ...Object.fromEntries(specs.map(field => [`specs.${field.key}`, inLanguage(language, field)])),
    ...rowLabels(
      'consumables',
      (part, row) => `${t('catalogue:desk.consumables')} · ${t(`catalogue:desk.row_${part}`, { row })}`,
    ),
    ...countedRowLabels(
      'accessories',
      (part, row) => `${t('catalogue:desk.accessories')} · ${t(`catalogue:desk.row_${part}`, { row })}`,
    ),
  }
}
