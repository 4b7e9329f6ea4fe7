import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { PriceBreakdown, type ShownQuote } from '#app/pricing/price-breakdown.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

type Props = {
  readonly said: UserClass
  readonly isVerified: boolean
  readonly frozen: ShownQuote
  readonly settled: { readonly userClass: UserClass; readonly hasChanged: boolean; readonly quote: ShownQuote }
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

export function useDecisionLabels() {
  const { t } = useTranslation()
  return { verdict: t('booking:verdict'), because: t('booking:because') }
}

/** The desk's word: with the amounts that a confirmation freezes in sight. */
export function DecisionForm({ said, isVerified, frozen, settled, problems, typed }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const labels = useDecisionLabels()
  const { quote, hasChanged } = settled
  const due = quote.personFen + quote.depositFen
  const verdicts = [
    { value: 'confirm', label: t('booking:confirm', { amount: yuan(due, language) }) },
    { value: 'refuse', label: t('booking:refuse') },
  ]
  return (
    <div className="stack">
      <WhatChanges said={said} isVerified={isVerified} settled={settled} />
      <div className={hasChanged ? 'grid-2' : undefined}>
        {hasChanged && <PriceBreakdown quote={frozen} caption={t('booking:decision_old')} />}
        <PriceBreakdown quote={quote} caption={t('booking:decision_new')} />
      </div>
      <PostForm>
        <input type="hidden" name="shownDueFen" value={due} />
        <RadioGroup
          name="verdict"
          label={labels.verdict}
          error={problems.verdict}
          options={verdicts}
          defaultValue={typed('verdict')}
        />
        <TextArea
          name="because"
          label={labels.because}
          hint={t('booking:because_hint')}
          error={problems.because}
          rows={3}
          defaultValue={typed('because')}
        />
        <Button>{t('booking:save_decision')}</Button>
      </PostForm>
    </div>
  )
}

function WhatChanges({ said, isVerified, settled }: Pick<Props, 'said' | 'isVerified' | 'settled'>) {
  const { t } = useTranslation()
  const name = t(`people:class.${settled.userClass}`)
  return (
    <>
      {!isVerified && <Notice tone="warn">{t('booking:decision_list_price')}</Notice>}
      {settled.hasChanged ? (
        <Notice tone="warn">{t('booking:decision_changed', { said: t(`people:class.${said}`), class: name })}</Notice>
      ) : (
        isVerified && <Notice tone="good">{t('booking:decision_same', { class: name })}</Notice>
      )}
    </>
  )
}
