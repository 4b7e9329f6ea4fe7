import { useTranslation } from 'react-i18next'
import { dayText, instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ConditionList, type ShownConditions } from '#app/pricing/if-things-change.tsx'
import { PriceBreakdown, type ShownQuote } from '#app/pricing/price-breakdown.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { ExtensionList, type ShownExtension } from './changes/extension-list.tsx'
import { AGREEMENT_RULES } from './rental.ts'
import type { ShownReservation } from './reservation-facts.tsx'

export type AgreementProps = {
  readonly extensions: readonly ShownExtension[]
  readonly reservation: ShownReservation & {
    readonly quote: ShownQuote
    readonly told: ShownConditions | null
    readonly person: { readonly name: string; readonly number: string; readonly address: string }
  }
  readonly agreement: {
    readonly signedName: string
    readonly signatureDrawn: string | null
    readonly signedAt: string
  } | null
}

/** What both sides sign, in plain words; fit for a sheet of paper. */
export function AgreementText({ reservation, agreement, extensions }: AgreementProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { person, product, fromOn, toOn, way, quote } = reservation
  const term = { from: dayText(fromOn, language), to: dayText(toOn, language) }
  return (
    <article className="stack">
      <Parties reservation={reservation} />
      <SummaryList
        rows={[
          { label: t('rental:device'), value: `${inLanguage(language, product)} · ${product.code}` },
          { label: t('rental:term'), value: t('rental:term_text', term) },
          { label: t('rental:receiving'), value: t(`booking:way.${way}`) },
        ]}
      />
      <h2>{t('rental:money')}</h2>
      <PriceBreakdown quote={quote} />
      {reservation.told && (
        <>
          <h2>{t('pricing:conditions')}</h2>
          <ConditionList told={reservation.told} />
        </>
      )}
      <h2>{t('rental:rules')}</h2>
      <ol className="stack-tight">
        {AGREEMENT_RULES.map(rule => (
          <li key={rule}>{t(`rental:rule.${rule}`)}</li>
        ))}
      </ol>
      <Signatures agreement={agreement} name={person.name} />
      <ExtensionList extensions={extensions} />
    </article>
  )
}

function Parties({ reservation: { person, centre, phone } }: Pick<AgreementProps, 'reservation'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const lines = (texts: readonly string[]) => texts.filter(Boolean).join(' · ')
  return (
    <section className="stack">
      <h2>{t('rental:parties')}</h2>
      <SummaryList
        rows={[
          {
            label: t('rental:lender'),
            value: lines([inLanguage(language, centre), inLanguage(language, centre.address), centre.phone]),
          },
          { label: t('rental:renter'), value: lines([person.name, person.number, person.address, phone]) },
        ]}
      />
    </section>
  )
}

function Signatures({ agreement, name }: Pick<AgreementProps, 'agreement'> & { readonly name: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!agreement) {
    return (
      <div className="print-only grid-2">
        <p>{t('rental:sign_here')} ____________________</p>
        <p>{t('rental:centre_sign')} ____________________</p>
        <p>{t('rental:date')} ____________________</p>
      </div>
    )
  }
  const { signedName, signedAt, signatureDrawn } = agreement
  return (
    <div className="stack-tight">
      {signatureDrawn && <img className="signature-shown" src={signatureDrawn} alt={name} width="240" height="80" />}
      <p>{t('rental:agreement_signed', { name: signedName, at: instantText(signedAt, language) })}</p>
    </div>
  )
}
