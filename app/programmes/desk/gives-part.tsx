import { useTranslation } from 'react-i18next'
import { FieldGroup } from '#app/ui/choice.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { BENEFITS } from '../programme.ts'
import { Area, Count, choicesOf, Part, Radios, Row, Select, Text, Ticks, Yuan } from './form-fields.tsx'
import type { PartProps } from './version-part.ts'
import { WhoFields } from './who-fields.tsx'

const PERS = ['rental', 'month', 'day'] as const

/** For which devices and terms. */
export function WhatPart({ filled, categories }: PartProps) {
  const { t, i18n } = useTranslation()
  const options = categories.map(({ code, zh, en }) => ({
    ...{ value: code, label: `${code} ${i18n.language === 'en' ? en : zh}` },
  }))
  return (
    <Part name="what" title={t('programmes:form.part.what')}>
      <Disclosure summary={t('programmes:form.categories_fold')} isOpen={filled.stands('rules.what.categories')}>
        <Ticks {...{ name: 'rules.what.categories', filled, options }} hint={t('programmes:form.categories_hint')} />
      </Disclosure>
      <Text {...{ name: 'rules.what.products', filled }} hint={t('programmes:form.products_hint')} width="full" />
      <Area {...{ name: 'rules.oneOf', filled }} hint={t('programmes:form.oneOf_hint')} />
      <Text {...{ name: 'rules.terms.months', filled }} hint={t('programmes:form.months_hint')} width="short" />
      <Count {...{ name: 'rules.terms.leastDays', filled }} />
    </Part>
  )
}

/** How it helps, and how much. */
export function GivesPart({ filled, rows }: PartProps) {
  const { t } = useTranslation()
  return (
    <Part name="gives" title={t('programmes:form.part.gives')}>
      <Radios
        {...{ name: 'rules.benefit.how', filled }}
        options={choicesOf(BENEFITS, one => t(`programmes:form.how_option.${one}`))}
      />
      <FieldGroup name="rates" label={t('programmes:form.how_option.share')} hint={t('programmes:form.rates_text')}>
        {rows('rules.benefit.rates', 2).map(row => (
          <Rate key={row} row={row} filled={filled} />
        ))}
      </FieldGroup>
      <Yuan {...{ name: 'rules.benefit.fen', filled }} hint={t('programmes:form.fen_hint')} />
      <Select
        {...{ name: 'rules.benefit.per', filled }}
        options={choicesOf(PERS, one => t(`programmes:form.per_option.${one}`))}
      />
      <Yuan {...{ name: 'rules.benefit.fromFen', filled }} hint={t('programmes:form.fromFen_hint')} />
      <Count {...{ name: 'rules.benefit.days', filled }} hint={t('programmes:form.benefit_days_hint')} />
      <Ceilings {...{ filled, rows }} />
    </Part>
  )
}

function Rate({ row, filled }: Pick<PartProps, 'filled'> & { readonly row: number }) {
  const { t } = useTranslation()
  const at = `rules.benefit.rates.${row}`
  return (
    <Row at={at} title={t('programmes:form.rate_row', { row: row + 1 })} filled={filled}>
      <Text {...{ name: `${at}.bp`, filled }} inputMode="decimal" suffix="%" width="short" />
      <WhoFields at={`${at}.who`} filled={filled} />
    </Row>
  )
}

function Ceilings({ filled, rows }: Pick<PartProps, 'filled' | 'rows'>) {
  const { t } = useTranslation()
  const all = rows('rules.ceilings', 2)
  return (
    <Disclosure summary={t('programmes:form.ceilings_text')} isOpen={filled.stands('rules.ceilings')}>
      <div className="stack">
        {all.map(row => (
          <FieldGroup
            key={row}
            name={`rules.ceilings.${row}`}
            label={t('programmes:form.ceiling_row', { row: row + 1 })}
          >
            <Text {...{ name: `rules.ceilings.${row}.categories`, filled }} />
            <Yuan {...{ name: `rules.ceilings.${row}.fenPerMonth`, filled }} />
          </FieldGroup>
        ))}
      </div>
    </Disclosure>
  )
}
