import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { ShownConditions } from '#app/pricing/if-things-change.tsx'
import { PriceBreakdown, type ShownQuote } from '#app/pricing/price-breakdown.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'

export type ClassQuote = {
  readonly userClass: UserClass
  readonly quote: ShownQuote
  readonly told: ShownConditions | null
}

/** What each class of people pays, and behind it why: nobody has to say who they are to find out. */
export function ClassPrices({ quotes }: { readonly quotes: readonly ClassQuote[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="stack" aria-labelledby="class-prices">
      <h2 id="class-prices">{t('booking:quote_classes')}</h2>
      <p>{t('booking:quote_classes_lead')}</p>
      <div className="stack-tight">
        {quotes.map(({ userClass, quote }) => {
          const name = t(`people:class.${userClass}`)
          const amount = yuan(quote.personFen, language)
          return (
            <Disclosure key={userClass} summary={t('booking:quote_pays', { class: name, amount })}>
              <p>{t(`people:class_text.${userClass}`)}</p>
              <PriceBreakdown quote={quote} caption={name} />
            </Disclosure>
          )
        })}
      </div>
    </section>
  )
}
