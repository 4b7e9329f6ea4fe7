import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { dayText, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { IfThingsChange } from '#app/pricing/if-things-change.tsx'
import { PriceBreakdown } from '#app/pricing/price-breakdown.tsx'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { ClassQuote } from './class-prices.tsx'
import type { HoldStands } from './holds/hold.ts'
import { MoreTime } from './holds/hold-notice.tsx'
import type { WayOfReceiving } from './reservation.ts'

const DETAILS = ['userClass', 'way', 'address', 'phone', 'note'] as const

export type CheckProps = {
  readonly product: Bilingual
  readonly centre: Bilingual
  readonly period: { readonly from: string; readonly to: string }
  readonly person: string
  readonly hold: HoldStands
  readonly priced: ClassQuote & { readonly isVerified: boolean }
  readonly typed: (field: string) => string | undefined
  readonly links: {
    readonly device: string
    readonly period: string
    readonly details: string
    readonly check: string
    /** Null where who it is cannot be changed here. */
    readonly person: string | null
  }
}

/** Everything once more, with the way back to each answer, and one button that names the amount. */
export function CheckAnswers(props: CheckProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { priced, typed, links, hold } = props
  const due = priced.quote.personFen + priced.quote.depositFen
  return (
    <div className="stack">
      <SummaryList rows={useRows(props)} />
      <PostForm action={links.details} label={t('booking:change_details')}>
        <input type="hidden" name="stage" value="change" />
        <Kept typed={typed} />
        <Button kind="secondary">{t('booking:change_details')}</Button>
      </PostForm>
      <PriceBreakdown quote={priced.quote} />
      {priced.told && <IfThingsChange told={priced.told} />}
      <PostForm action={links.check}>
        <input type="hidden" name="stage" value="confirm" />
        <input type="hidden" name="shownDueFen" value={due} />
        <Kept typed={typed} />
        <Button>{t('booking:reserve', { amount: yuan(due, language) })}</Button>
        <MoreTime hold={hold} action={links.check} />
      </PostForm>
    </div>
  )
}

const Kept = ({ typed }: Pick<CheckProps, 'typed'>) => (
  <>
    {DETAILS.map(name => (
      <input key={name} type="hidden" name={name} value={typed(name) ?? ''} />
    ))}
  </>
)

function useRows({ product, centre, period, person, priced, typed, links }: CheckProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const way = typed('way') as WayOfReceiving
  const change = (href: string, of: string) => ({ href, text: t('form.change'), of })
  const term = { from: dayText(period.from, language), to: dayText(period.to, language) }
  const standing = t(priced.isVerified ? 'booking:class_verified' : 'booking:class_said')
  return [
    {
      label: t('booking:device'),
      value: inLanguage(language, product),
      change: change(links.device, t('booking:device')),
    },
    {
      label: t('booking:term'),
      value: t('booking:term_text', term),
      change: change(links.period, t('booking:term')),
    },
    {
      label: t('booking:at_centre'),
      value: inLanguage(language, centre),
      change: change(links.period, t('booking:centre')),
    },
    {
      ...{ label: t('booking:person'), value: person },
      ...(links.person === null ? {} : { change: change(links.person, t('booking:person')) }),
    },
    { label: t('booking:class_known'), value: `${t(`people:class.${priced.userClass}`)} · ${standing}` },
    { label: t('booking:receive'), value: t(`booking:way.${way}`) },
    ...(way === 'deliver' ? [{ label: t('booking:address'), value: typed('address') ?? '' }] : []),
    { label: t('booking:phone'), value: typed('phone') ?? '' },
    { label: t('booking:note'), value: typed('note') || t('booking:nothing') },
  ]
}
