import { useTranslation } from 'react-i18next'
import { FieldGroup } from '#app/ui/choice.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { DEPOSIT_RULES, FACT_DAYS, PAYOUTS, SHARE_BASES } from '../programme.ts'
import { Count, choicesOf, Part, Radios, Select, Yuan } from './form-fields.tsx'
import type { PartProps } from './version-part.ts'
import { WhoFields } from './who-fields.tsx'

const PERS = ['year', 'version'] as const

/** Up to how much in all. */
export function LimitsPart({ filled }: Pick<PartProps, 'filled'>) {
  const { t } = useTranslation()
  const hint = t('programmes:form.cap_hint')
  return (
    <Part name="limits" title={t('programmes:form.part.limits')}>
      <Yuan {...{ name: 'rules.caps.personYearFen', filled, hint }} />
      <Yuan {...{ name: 'rules.caps.householdYearFen', filled, hint }} />
      <Yuan {...{ name: 'rules.caps.rentalFen', filled, hint }} />
      <Count {...{ name: 'rules.caps.years', filled }} />
      <Count {...{ name: 'rules.caps.sinceYear', filled }} />
      <Yuan {...{ name: 'rules.budget.fen', filled }} hint={t('programmes:form.budget_hint')} />
      <Select
        {...{ name: 'rules.budget.per', filled }}
        options={choicesOf(PERS, one => t(`programmes:form.budget_per_option.${one}`))}
      />
    </Part>
  )
}

export function DepositPart({ filled, rows }: Pick<PartProps, 'filled' | 'rows'>) {
  const { t } = useTranslation()
  const all = rows('rules.deposit', 1)
  return (
    <Disclosure summary={t('programmes:form.part.deposit')} isOpen={filled.stands('rules.deposit')}>
      <div className="stack">
        {all.map(row => (
          <FieldGroup
            key={row}
            name={`rules.deposit.${row}`}
            label={t('programmes:form.deposit_row', { row: row + 1 })}
          >
            <Select
              {...{ name: `rules.deposit.${row}.rule`, filled }}
              options={choicesOf(DEPOSIT_RULES, one => t(`programmes:form.rule_option.${one}`))}
              empty={t('programmes:form.rule_none')}
            />
            <WhoFields at={`rules.deposit.${row}.who`} filled={filled} />
          </FieldGroup>
        ))}
      </div>
    </Disclosure>
  )
}

/** How it stacks and is paid out. */
export function WayPart({ filled }: Pick<PartProps, 'filled'>) {
  const { t } = useTranslation()
  return (
    <Part name="way" title={t('programmes:form.part.way')}>
      <Radios
        {...{ name: 'rules.payout', filled }}
        options={choicesOf(PAYOUTS, one => t(`programmes:form.payout_option.${one}`))}
      />
      <Count {...{ name: 'rules.order', filled }} hint={t('programmes:form.order_hint')} />
      <Radios
        {...{ name: 'rules.base', filled }}
        options={choicesOf(SHARE_BASES, one => t(`programmes:form.base_option.${one}`))}
      />
      <Radios
        {...{ name: 'rules.factsOn', filled }}
        options={choicesOf(FACT_DAYS, one => t(`programmes:form.facts_option.${one}`))}
      />
    </Part>
  )
}
