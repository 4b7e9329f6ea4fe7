import { useTranslation } from 'react-i18next'
import { rowLabels } from './row-labels.ts'

const MOST_SPECS = 60
const SPEC_PARTS = ['key', 'zh', 'en', 'kind', 'unit', 'min', 'max', 'choices'] as const

const WORD_OF = {
  key: 'spec_key',
  zh: 'spec_zh',
  en: 'spec_en',
  kind: 'spec_kind',
  unit: 'unit',
  min: 'min',
  max: 'max',
  choices: 'choices',
} as const

/** What each field of a category is called: beside the field, and in the list of what is to be mended. */
export function useCategoryLabels() {
  const { t } = useTranslation()
  const specs = Array.from({ length: MOST_SPECS }, (_, row) =>
    SPEC_PARTS.map(part => {
      const label = `${t('catalogue:desk.spec_row', { row: row + 1 })} · ${t(`catalogue:desk.${WORD_OF[part]}`)}`
      return [`specs.${row}.${part}`, label] as const
    }),
  )
  return {
    code: t('catalogue:desk.category_code'),
    zh: t('catalogue:desk.zh'),
    en: t('catalogue:desk.en'),
    'classification.code': t('catalogue:desk.classification_code'),
    'classification.edition': t('catalogue:desk.edition'),
    needs: t('catalogue:desk.needs'),
    hygiene: t('catalogue:desk.hygiene'),
    materials: t('catalogue:desk.materials'),
    measurements: t('catalogue:desk.measurements'),
    homeLimits: t('catalogue:desk.home_limits'),
    specs: t('catalogue:desk.specs'),
    ...Object.fromEntries(specs.flat()),
    ...rowLabels(
      'cautions',
      (part, row) => `${t('catalogue:desk.cautions')} · ${t(`catalogue:desk.row_${part}`, { row })}`,
    ),
  }
}
