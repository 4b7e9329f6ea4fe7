import { useTranslation } from 'react-i18next'
import type { CareScope } from '#app/acts/acting-for.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** How far a consent goes, in one line. */
export function useScopeText(): (scopes: readonly CareScope[]) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const between = language === 'en' ? '; ' : '；'
  return scopes => scopes.map(scope => t(`care:scope.${scope}`)).join(between)
}
