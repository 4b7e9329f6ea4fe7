import { useTranslation } from 'react-i18next'
import { percent, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { ConditionsTold } from './conditions-told.ts'

export type ShownConditions = Omit<ConditionsTold, 'lateDayFen' | 'earlyDayFen' | 'damages'> & {
  readonly lateDayFen: number
  readonly earlyDayFen: number
  readonly damages: readonly (Omit<ConditionsTold['damages'][number], 'mostFen'> & { readonly mostFen: number })[]
}

/** What it costs to return early or late, to exchange, or to break the device: before anything is agreed. */
export function IfThingsChange({ told }: { readonly told: ShownConditions }) {
  const { t } = useTranslation()
  return (
    <Disclosure summary={t('pricing:conditions')}>
      <ConditionList told={told} />
    </Disclosure>
  )
}

/** The same on a sheet of paper, where nothing can be unfolded. */
export function ConditionList({ told }: { readonly told: ShownConditions }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const damage = ({ damage, shareBp, mostFen }: ShownConditions['damages'][number]) => {
    const what = t(`pricing:damage.${damage}`)
    const share = percent(shareBp, language)
    return shareBp === 0
      ? t('pricing:told.damage.free', { what })
      : t('pricing:told.damage.pay', { what, share, amount: yuan(mostFen, language) })
  }
  const damages = (
    <>
      <ul>
        {told.damages.map(one => (
          <li key={one.damage}>{damage(one)}</li>
        ))}
      </ul>
      <p>{t('pricing:told.worth')}</p>
    </>
  )
  return (
    <>
      <p className="small soft">
        {t('pricing:conditions_example', { term: t('pricing:months', { count: told.months }) })}
      </p>
      <SummaryList
        rows={[
          {
            label: t('pricing:if_early'),
            value: t(`pricing:told.early.${told.earlyReturn}`, { amount: yuan(told.earlyDayFen, language) }),
          },
          {
            label: t('pricing:if_late'),
            value: t(`pricing:told.late.${told.late}`, { amount: yuan(told.lateDayFen, language) }),
          },
          { label: t('pricing:if_exchanged'), value: t(`pricing:told.exchange.${told.exchange}`) },
          { label: t('pricing:if_damaged'), value: damages },
        ]}
      />
    </>
  )
}
