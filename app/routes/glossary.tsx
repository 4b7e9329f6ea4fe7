import { useTranslation } from 'react-i18next'
import { GLOSSARY } from '#app/guides/glossary.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** Asks for nothing. */
export const loader = () => null

export const handle = { title: 'guides:glossary' }

/** The words of the service in plain words. */
export default function Glossary() {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div className="stack">
      <PageHead title={t('guides:glossary')} lead={t('guides:glossary_lead')} />
      <SummaryList
        rows={GLOSSARY.map(({ word, meaning }) => ({
          label: inLanguage(language, word),
          value: inLanguage(language, meaning),
        }))}
      />
    </div>
  )
}
