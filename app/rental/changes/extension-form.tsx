import { useTranslation } from 'react-i18next'
import { dayText, shortDayText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { PriceBreakdown, type ShownQuote } from '#app/pricing/price-breakdown.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

export type ExtensionOption = { readonly months: number; readonly to: string; readonly quote: ShownQuote }
type Offers = {
  /** How many months may be asked for at most, and for how many there is room. */
  readonly most: number
  readonly longest: { readonly months: number; readonly to: string } | null
  readonly options: readonly ExtensionOption[]
}

/** How long it can be kept, and what each length costs. Nothing about anybody: it goes by address. */
export function ExtensionForm({ offers: { most, longest, options } }: { readonly offers: Offers }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!longest || options.length === 0) return <Notice tone="warn">{t('changing:extension_none')}</Notice>
  const { months, to } = longest
  return (
    <>
      {months < most && (
        <Notice>
          {t('changing:extension_longest', {
            months: t('booking:months', { count: months }),
            to: dayText(to, language),
          })}
        </Notice>
      )}
      <form method="get" className="form" noValidate>
        <RadioGroup
          name="months"
          label={t('changing:extension_how_long')}
          defaultValue={String(options[0]?.months)}
          options={options.map(option => ({
            value: String(option.months),
            label: t('booking:months', { count: option.months }),
            hint: t('changing:extension_option', {
              to: shortDayText(option.to, language),
              amount: yuan(option.quote.personFen, language),
            }),
          }))}
        />
        <Button>{t('changing:extension_look')}</Button>
      </form>
    </>
  )
}

/** What the chosen months cost and who pays which part, asked once. */
export function ExtensionCheck({ option, again }: { readonly option: ExtensionOption; readonly again: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { months, to, quote } = option
  return (
    <div className="stack">
      <SummaryList
        rows={[
          { label: t('changing:months_more'), value: t('booking:months', { count: months }) },
          { label: t('changing:extension_until'), value: dayText(to, language) },
        ]}
      />
      <PriceBreakdown quote={quote} />
      <Notice>
        {t('changing:extension_deposit')} {t('changing:extension_pay')}
      </Notice>
      <PostForm>
        <input type="hidden" name="months" value={months} />
        <input type="hidden" name="shownDueFen" value={quote.personFen} />
        <div className="cluster">
          <Button>{t('changing:extension_save', { amount: yuan(quote.personFen, language) })}</Button>
          <ButtonLink kind="secondary" href={again}>
            {t('changing:extension_choose_again')}
          </ButtonLink>
        </div>
      </PostForm>
    </div>
  )
}
