import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { shortDayText, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { DepositRule } from '#app/programmes/programme.ts'
import { addDays, type Day, daysBetween } from '#app/time/day.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { PriceTable } from '#app/ui/price-table.tsx'
import type { Note } from './quote.ts'
import { deductionRow, laterRow, type ShownShare, type Words } from './share-words.tsx'

type ShownPeriod = { readonly from: Day; readonly to: Day; readonly listFen: number }

/** A quote, or what was frozen of one on a reservation; amounts in fen. */
export type ShownQuote = {
  readonly months: number
  readonly periods: readonly ShownPeriod[]
  readonly listRentFen: number
  readonly shares: readonly ShownShare[]
  readonly notes: readonly (Bilingual & { readonly why: Note['why'] })[]
  readonly personFen: number
  readonly laterFen: number
  readonly fullDepositFen: number
  readonly depositFen: number
  readonly depositRule: (Bilingual & { readonly rule: DepositRule }) | null
}

/** What a rental costs: the list rent, each deduction with its reason and who bears it, and what the person pays. */
export function PriceBreakdown({ quote, caption }: { readonly quote: ShownQuote; readonly caption?: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = { t, language }
  const money = (amount: number) => yuan(amount, language)
  const { shares, notes, months, periods, listRentFen, personFen, laterFen, depositFen } = quote
  const isLater = ({ payout }: ShownShare) => payout !== 'at_once'
  const rows = [
    { label: t('pricing:list_rent'), note: t('pricing:months', { count: months }), amount: money(listRentFen) },
    ...shares.filter(share => !isLater(share)).map(share => deductionRow(share, words)),
    { label: t('pricing:person'), amount: money(personFen), isTotal: true },
    { label: t('pricing:deposit'), note: depositNote(quote, words), amount: money(depositFen) },
    { label: t('pricing:due'), amount: money(personFen + depositFen), isTotal: true },
    ...shares.filter(isLater).map(share => laterRow(share, words)),
  ]
  const inTheEnd = { label: t('pricing:in_the_end'), amount: money(personFen - laterFen), isTotal: true }
  return (
    <>
      <PriceTable caption={caption ?? t('pricing:breakdown')} rows={laterFen === 0 ? rows : [...rows, inTheEnd]} />
      <Notes notes={notes} />
      <Periods periods={periods} />
    </>
  )
}

function Notes({ notes }: Pick<ShownQuote, 'notes'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (notes.length === 0) return null
  return (
    <ul className="small">
      {notes.map(note => (
        <li key={note.zh + note.why}>{t(`pricing:note.${note.why}`, { name: inLanguage(language, note) })}</li>
      ))}
    </ul>
  )
}

/** The parts of the list rent, where they are not all alike. */
function Periods({ periods }: Pick<ShownQuote, 'periods'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (new Set(periods.map(({ listFen }) => listFen)).size < 2) return null
  return (
    <Disclosure summary={t('pricing:periods')}>
      <PriceTable
        caption={t('pricing:list_rent')}
        rows={periods.map(({ from, to, listFen }) => ({
          label: t('pricing:period_of', {
            from: shortDayText(from, language),
            to: shortDayText(addDays(to, -1), language),
          }),
          note: t('pricing:days', { count: daysBetween(from, to) }),
          amount: yuan(listFen, language),
        }))}
      />
    </Disclosure>
  )
}

const depositNote = ({ depositRule, fullDepositFen }: ShownQuote, { t, language }: Words): string =>
  depositRule === null
    ? t('pricing:deposit_note')
    : t(`pricing:deposit_${depositRule.rule}`, {
        name: inLanguage(language, depositRule),
        amount: yuan(fullDepositFen, language),
      })
