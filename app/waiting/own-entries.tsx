import { useTranslation } from 'react-i18next'
import { dayText, instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { CardGrid, LinkedCard } from '#app/ui/card.tsx'
import type { ShownEntry } from './shown-entry.ts'
import { WaitingTag } from './waiting-tag.tsx'

/** What a person waits for: an offer says until when it stands. */
export function OwnEntries({ entries }: { readonly entries: readonly ShownEntry[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (entries.length === 0) return null
  return (
    <>
      <h2>{t('waiting:own_title')}</h2>
      <CardGrid>
        {entries.map(({ id, state, product, fromOn, toOn, offeredUntil }) => (
          <LinkedCard key={id} href={paths.waiting(id)} title={inLanguage(language, product)}>
            <p>
              <WaitingTag state={state} />
            </p>
            {offeredUntil && <p>{t('waiting:state_lead.offered', { until: instantText(offeredUntil, language) })}</p>}
            <p>{t('booking:term_text', { from: dayText(fromOn, language), to: dayText(toOn, language) })}</p>
          </LinkedCard>
        ))}
      </CardGrid>
    </>
  )
}
