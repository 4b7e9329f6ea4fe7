import { useTranslation } from 'react-i18next'
import { dayText, instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { ShownEntry } from './shown-entry.ts'

/** What somebody waits for, and what they have said. */
export function EntryFacts({ entry }: { readonly entry: ShownEntry }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { product, centre, fromOn, toOn, way, phone, userClass, askedAt } = entry
  const term = t('booking:term_text', { from: dayText(fromOn, language), to: dayText(toOn, language) })
  return (
    <SummaryList
      rows={[
        {
          label: t('booking:device'),
          value: <a href={paths.device(product.code)}>{inLanguage(language, product)}</a>,
        },
        { label: t('booking:term'), value: term },
        { label: t('booking:at_centre'), value: inLanguage(language, centre) },
        { label: t('booking:class'), value: t(`people:class.${userClass}`) },
        { label: t('booking:receive'), value: t(`booking:way.${way}`) },
        { label: t('booking:phone'), value: phone },
        { label: t('waiting:asked_on'), value: instantText(askedAt, language) },
      ]}
    />
  )
}
