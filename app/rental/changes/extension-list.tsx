import { useTranslation } from 'react-i18next'
import { dayText, instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { PriceBreakdown, type ShownQuote } from '#app/pricing/price-breakdown.tsx'

export type ShownExtension = {
  readonly id: string
  readonly fromOn: string
  readonly toOn: string
  readonly extendedAt: string
  readonly quote: ShownQuote
}

/** What was agreed on after the agreement, each with its days and who bears what of it. */
export function ExtensionList({ extensions }: { readonly extensions: readonly ShownExtension[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (extensions.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('changing:extensions')}</h2>
      {extensions.map(({ id, fromOn, toOn, extendedAt, quote }) => (
        <div key={id} className="stack-tight">
          <PriceBreakdown
            quote={quote}
            caption={t('changing:extension_of', {
              months: t('booking:months', { count: quote.months }),
              from: dayText(fromOn, language),
              to: dayText(toOn, language),
            })}
          />
          <p className="hint">{t('changing:extension_on', { day: instantText(extendedAt, language) })}</p>
        </div>
      ))}
    </section>
  )
}
