import { useTranslation } from 'react-i18next'
import type { Accessory } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { AccessoryBack } from '../job.ts'
import { missingOf } from './accessories.ts'

/** Parts with their numbers, in one line. */
export function usePartsText(): (parts: readonly Accessory[]) => string {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  return parts =>
    parts.map(part => t('part_counted', { part: inLanguage(language, part), number: part.count })).join(t('list_comma'))
}

type Returned = { readonly accessories: readonly AccessoryBack[]; readonly missing: string }

/** All that did not come back: what was counted, and what somebody wrote beside it. */
export function useMissingText(): (returned: Returned) => string {
  const { t } = useTranslation('delivery')
  const partsText = usePartsText()
  return ({ accessories, missing }) =>
    [partsText(missingOf(accessories)), missing].filter(text => text !== '').join(t('list_comma'))
}
