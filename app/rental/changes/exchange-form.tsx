import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { dayText, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { PriceBreakdown, type ShownQuote } from '#app/pricing/price-breakdown.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { DateField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

type Device = Bilingual & { readonly code: string }
export type ExchangeOffer = {
  readonly product: Device
  readonly period: { readonly from: string; readonly to: string }
  readonly quote: ShownQuote
}

type FormProps = {
  readonly present: Device
  readonly offers: readonly ExchangeOffer[]
  /** From which days on, where the device is in use; null before the hand-over. */
  readonly days: { readonly on: string; readonly earliest: string; readonly latest: string } | null
  readonly problems: { readonly [field: string]: string }
}

/** What could be had instead, with what each costs this person. */
export function ExchangeForm({ present, offers, days, problems }: FormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = (product: Device) =>
    product.code === present.code
      ? t('changing:exchange_same', { name: inLanguage(language, product) })
      : inLanguage(language, product)
  if (offers.length === 0 && !days) return <Notice tone="warn">{t('changing:exchange_none')}</Notice>
  return (
    <form method="get" className="form" noValidate>
      {days && (
        <DateField
          name="on"
          label={t('changing:exchange_on')}
          hint={t('changing:exchange_on_hint')}
          error={problems.on}
          defaultValue={days.on}
          min={days.earliest}
          max={days.latest}
        />
      )}
      {offers.length === 0 ? (
        <Notice tone="warn">{t('changing:exchange_none')}</Notice>
      ) : (
        <RadioGroup
          name="product"
          label={t('changing:exchange_product')}
          error={problems.product}
          defaultValue={offers[0]?.product.code}
          options={offers.map(({ product, quote }) => ({
            value: product.code,
            label: nameOf(product),
            hint: t('changing:exchange_option', { amount: yuan(quote.personFen + quote.depositFen, language) }),
          }))}
        />
      )}
      <Button>{t('changing:exchange_look')}</Button>
    </form>
  )
}

type CheckProps = {
  readonly present: Device
  readonly offer: ExchangeOffer
  /** The day of the exchange, where the present device is in use. */
  readonly on: string | null
  readonly again: string
}

/** Both devices, what the new one costs and who pays which part, asked once. */
export function ExchangeCheck({ present, offer: { product, period, quote }, on, again }: CheckProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const due = quote.personFen + quote.depositFen
  const term = { from: dayText(period.from, language), to: dayText(period.to, language) }
  const amount = { amount: yuan(due, language) }
  return (
    <div className="stack">
      <SummaryList
        rows={[
          { label: t('changing:exchange_from'), value: inLanguage(language, present) },
          { label: t('changing:exchange_to'), value: inLanguage(language, product) },
          { label: t('booking:term'), value: t('booking:term_text', term) },
        ]}
      />
      <PriceBreakdown quote={quote} />
      {on && <Notice>{t('changing:exchange_dearer')}</Notice>}
      <PostForm>
        <input type="hidden" name="product" value={product.code} />
        {on && <input type="hidden" name="on" value={on} />}
        <input type="hidden" name="shownDueFen" value={due} />
        <div className="cluster">
          <Button>{on ? t('changing:exchange_request', amount) : t('changing:exchange_save', amount)}</Button>
          <ButtonLink kind="secondary" href={again}>
            {t('changing:exchange_again')}
          </ButtonLink>
        </div>
      </PostForm>
    </div>
  )
}
