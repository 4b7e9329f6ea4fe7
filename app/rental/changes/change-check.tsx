import { useTranslation } from 'react-i18next'
import type { WayOfReceiving } from '#app/booking/reservation.ts'
import { dayText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { PriceBreakdown, type ShownQuote } from '#app/pricing/price-breakdown.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { CHANGE_FIELDS } from './change-form.tsx'

type Props = {
  readonly preview: {
    readonly wanted: {
      readonly from: string
      readonly way: WayOfReceiving
      readonly address: string
      readonly phone: string
    }
    readonly toOn: string
    readonly movesDays: boolean
    readonly quote: ShownQuote
    readonly beforeFen: number
  }
  readonly typed: (field: string) => string | undefined
}

/** The change once more, with what it costs and who pays, and one button that names the amount. */
export function ChangeCheck({ preview, typed }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { wanted, toOn, movesDays, quote, beforeFen } = preview
  const due = quote.personFen + quote.depositFen
  const amounts = { before: yuan(beforeFen, language), after: yuan(due, language) }
  const rows = [
    {
      label: t('booking:term'),
      value: t('booking:term_text', { from: dayText(wanted.from, language), to: dayText(toOn, language) }),
    },
    { label: t('booking:receive'), value: t(`booking:way.${wanted.way}`) },
    ...(wanted.address ? [{ label: t('booking:address'), value: wanted.address }] : []),
    { label: t('booking:phone'), value: wanted.phone },
  ]
  return (
    <div className="stack">
      <SummaryList rows={rows} />
      <Notice>{due === beforeFen ? t('changing:change_same_price') : t('changing:change_new_price', amounts)}</Notice>
      <PriceBreakdown quote={quote} />
      <PostForm>
        <input type="hidden" name="stage" value="confirm" />
        {movesDays && <input type="hidden" name="shownDueFen" value={due} />}
        <KeptFields typed={typed} />
        <Button>
          {movesDays ? t('changing:change_save_price', { amount: yuan(due, language) }) : t('changing:change_save')}
        </Button>
      </PostForm>
      <PostForm label={t('changing:change_again')}>
        <input type="hidden" name="stage" value="change" />
        <KeptFields typed={typed} />
        <Button kind="secondary">{t('changing:change_again')}</Button>
      </PostForm>
    </div>
  )
}

/** What was typed goes along; what was not asked for is not said. */
const KeptFields = ({ typed }: Pick<Props, 'typed'>) => (
  <>
    {CHANGE_FIELDS.flatMap(name => {
      const value = typed(name)
      return value === undefined ? [] : [<input key={name} type="hidden" name={name} value={value} />]
    })}
  </>
)
