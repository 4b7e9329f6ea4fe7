import { useTranslation } from 'react-i18next'
import { FIELDS_OF, IMPORT_KINDS, type ImportField } from './import.ts'

/** What each field of an import is called. */
export function useFieldLabels(): { readonly [F in ImportField]: string } {
  const { t } = useTranslation('imports')
  const pairs = IMPORT_KINDS.flatMap(kind => FIELDS_OF[kind].all).map(field => [field, t(`field.${field}`)] as const)
  return Object.fromEntries(pairs) as { readonly [F in ImportField]: string }
}
