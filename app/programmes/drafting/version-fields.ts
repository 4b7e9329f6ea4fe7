import { yuanText } from '#app/money/yuan.ts'
import type { Benefit, ProgrammeRules, Who } from '../programme.ts'
import type { FormFields, Version } from './version.ts'

type Fields = { [field: string]: string | readonly string[] }
type Filling = Omit<Version, 'firstOn' | 'isExample'> & { readonly firstOn: string | null }

/** What the form shows of a version: what `documentOf` reads back as the same document. */
export function fieldsOf({ code, kind, payer, zh, en, fundingSource, source, firstOn, rules }: Filling): FormFields {
  const { funder, fundingCode, payout, order, base, factsOn, what, oneOf, terms, ceilings, caps, budget } = rules
  const fields: Fields = {
    ...{ code, kind, payer, zh, en, fundingSource, source },
    ...(firstOn === null ? {} : { firstOn }),
    ...{ 'rules.funder.zh': funder.zh, 'rules.funder.en': funder.en, 'rules.fundingCode': fundingCode },
    ...{ 'rules.payout': payout, 'rules.order': String(order), 'rules.base': base, 'rules.factsOn': factsOn },
    'rules.what.categories': what.categories,
    'rules.what.products': what.products.join(' '),
    'rules.oneOf': oneOf.map(group => group.join(' ')).join('\n'),
    'rules.terms.months': terms.months.join(' '),
    'rules.terms.leastDays': terms.leastDays === null ? '' : String(terms.leastDays),
    'rules.caps.personYearFen': money(caps.personYearFen),
    'rules.caps.householdYearFen': money(caps.householdYearFen),
    'rules.caps.rentalFen': money(caps.rentalFen),
    'rules.caps.years': String(caps.years),
    'rules.caps.sinceYear': String(caps.sinceYear),
    'rules.budget.fen': money(budget?.fen ?? null),
    'rules.budget.per': budget?.per ?? 'year',
    ...benefitFields(rules.benefit),
  }
  ceilings.forEach(({ categories, fenPerMonth }, i) => {
    fields[`rules.ceilings.${i}.categories`] = categories.join(' ')
    fields[`rules.ceilings.${i}.fenPerMonth`] = money(fenPerMonth)
  })
  rowsInto(fields, rules)
  return fields
}

function rowsInto(fields: Fields, { who, deposit, benefit }: ProgrammeRules) {
  who.forEach((one, i) => {
    Object.assign(fields, whoFields(`rules.who.${i}`, one))
  })
  deposit.forEach((one, i) => {
    fields[`rules.deposit.${i}.rule`] = one.rule
    Object.assign(fields, whoFields(`rules.deposit.${i}.who`, one.who))
  })
  if (benefit.how !== 'share') return
  benefit.rates.forEach((rate, i) => {
    fields[`rules.benefit.rates.${i}.bp`] = String(rate.bp / 100)
    Object.assign(fields, whoFields(`rules.benefit.rates.${i}.who`, rate.who))
  })
}

const money = (amount: Parameters<typeof yuanText>[0] | null): string => (amount === null ? '' : yuanText(amount))

function benefitFields(benefit: Benefit): Fields {
  const how = { 'rules.benefit.how': benefit.how }
  switch (benefit.how) {
    case 'share':
      return how
    case 'free_days':
      return { ...how, 'rules.benefit.days': String(benefit.days) }
    case 'bonus':
      return { ...how, 'rules.benefit.fen': money(benefit.fen), 'rules.benefit.fromFen': money(benefit.fromFen) }
    default:
      return { ...how, 'rules.benefit.fen': money(benefit.fen), 'rules.benefit.per': benefit.per }
  }
}

function whoFields(at: string, { isLocal, ...who }: Who): Fields {
  const local = isLocal === undefined ? {} : { [`${at}.isLocal`]: isLocal ? 'yes' : 'no' }
  const rest = Object.entries(who).flatMap(([name, value]) =>
    value === undefined ? [] : [[`${at}.${name}`, typeof value === 'number' ? String(value) : value] as const],
  )
  return { ...local, ...Object.fromEntries(rest) }
}
