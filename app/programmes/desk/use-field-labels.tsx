import { useTranslation } from 'react-i18next'
import { wordsOfField } from './field-words.ts'

/** What stands beside a field, and what the list of problems calls it: there the row is named too. */
export function useFieldLabels() {
  const { t } = useTranslation()
  const short = (field: string): string => {
    const { word } = wordsOfField(field)
    return word === undefined ? field : t(`programmes:form.${word}`)
  }
  const long = (field: string): string => {
    const { row } = wordsOfField(field)
    if (!row) return short(field)
    return t('programmes:form.within', {
      part: t(`programmes:form.${row.word}`, { row: row.number }),
      field: short(field),
    })
  }
  return { short, long, longOf: (fields: readonly string[]) => Object.fromEntries(fields.map(one => [one, long(one)])) }
}
