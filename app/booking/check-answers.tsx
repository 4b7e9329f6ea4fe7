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
import type { DraftAnswers } from './drafts/draft.ts'
import type { HoldStands } from './holds/hold.ts'
import { MoreTime } from './holds/hold-notice.tsx'

const ANSWERS = ['userClass', 'way', 'address', 'phone', 'note'] as const

export type CheckProps = {
  readonly product: Bilingual
  readonly centre: Bilingual
  readonly period: { readonly from: string; readonly to: string }
  readonly person: string
  readonly hold: HoldStands
  readonly priced: ClassQuote
  readonly isVerified: boolean
  readonly answers: DraftAnswers
  /** Where each answer is changed; null where there was no choice. */
  readonly links: {
    readonly [Page in 'device' | 'period' | 'delivery' | 'contact' | 'check']: string
  } & { readonly [Page in 'userClass' | 'person']: string | null }
}

/** Everything once more, with the way back to each answer, and one button that names the amount. */
export function CheckAnswers(props: CheckProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { priced, answers, links, hold } = props
  const due = priced.quote.personFen + priced.quote.depositFen
  return (
    <div className="stack">
      <SummaryList rows={useRows(props)} />
      <PriceBreakdown quote={priced.quote} />
      {priced.told && <IfThingsChange told={priced.told} />}
      <PostForm action={links.check}>
        <input type="hidden" name="shownDueFen" value={due} />
        {ANSWERS.map(name => (
          <input key={name} type="hidden" name={name} value={answers[name] ?? ''} />
        ))}
        <Button>{t('booking:reserve', { amount: yuan(due, language) })}</Button>
        <MoreTime hold={hold} action={links.check} />
      </PostForm>
    </div>
  )
}

function useRows({ product, centre, period, person, priced, isVerified, answers, links }: CheckProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { way, address, phone, note } = answers
  const change = (href: string, of: string) => ({ href, text: t('form.change'), of })
  const term = { from: dayText(period.from, language), to: dayText(period.to, language) }
  const standing = t(isVerified ? 'booking:class_verified' : 'booking:class_said')
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
      ...(links.person && { change: change(links.person, t('booking:person')) }),
    },
    {
      label: t('booking:class_known'),
      value: `${t(`people:class.${priced.userClass}`)} · ${standing}`,
      ...(links.userClass && { change: change(links.userClass, t('booking:class_known')) }),
    },
    ...(way
      ? [
          {
            label: t('booking:receive'),
            value: t(`booking:way.${way}`),
            change: change(links.delivery, t('booking:receive')),
          },
        ]
      : []),
    ...(way === 'deliver' ? [{ label: t('booking:address'), value: address ?? '' }] : []),
    { label: t('booking:phone'), value: phone ?? '', change: change(links.contact, t('booking:phone')) },
    { label: t('booking:note'), value: note || t('booking:nothing') },
  ]
}
