import { countOf, type Reading, readingOf } from './form-reading.ts'
import type { FormFields } from './version.ts'

/** A path in the document, as a schema names it. */
type Path = readonly PropertyKey[]
type Rows = { readonly [list: string]: readonly number[] }

/** The lists that have a row of fields for each of their parts. */
const ROWS = ['rules.who', 'rules.benefit.rates', 'rules.ceilings', 'rules.deposit'] as const
/** Lists that are typed into one field, or ticked in one group. */
const ONE_FIELD =
  /^(rules\.(?:oneOf|what\.\w+|terms\.months)|.*\.(?:classes|reliefs|disabilityTypes|disabilityLevels|categories))(?:\.|$)/

/**
 * The form as the document that it means, not yet checked, and where in the form each place of the document stands: rows that
 * were left empty are none, so the third row may be the second part.
 */
export function documentOf(typed: FormFields): {
  readonly document: unknown
  readonly fieldOf: (path: Path) => string
} {
  const form = readingOf(typed)
  const rows = Object.fromEntries(ROWS.map(list => [list, form.rows(list)]))
  const { said } = form
  const document = {
    ...{ code: said('code'), kind: said('kind'), payer: said('payer'), zh: said('zh'), en: said('en') },
    ...{ fundingSource: said('fundingSource'), source: said('source'), firstOn: said('firstOn') ?? '' },
    isExample: said('isConfirmed') !== 'yes',
    rules: rulesOf(form, rows),
  }
  return { document, fieldOf: path => fieldOf(path, rows) }
}

const rulesOf = (form: Reading, rows: Rows) => ({
  funder: { zh: form.said('rules.funder.zh'), en: form.said('rules.funder.en') },
  fundingCode: form.said('rules.fundingCode') ?? '',
  payout: form.said('rules.payout'),
  order: form.count('rules.order'),
  base: form.said('rules.base'),
  factsOn: form.said('rules.factsOn'),
  who: each(rows, 'rules.who', row => whoOf(form, row)),
  what: { categories: form.listed('rules.what.categories'), products: form.words('rules.what.products') },
  oneOf: form.lines('rules.oneOf'),
  terms: {
    months: form.words('rules.terms.months').map(countOf),
    leastDays: form.count('rules.terms.leastDays') ?? null,
  },
  benefit: benefitOf(form, rows),
  ceilings: each(rows, 'rules.ceilings', row => ({
    categories: form.words(`${row}.categories`),
    fenPerMonth: form.money(`${row}.fenPerMonth`),
  })),
  deposit: each(rows, 'rules.deposit', row => ({ who: whoOf(form, `${row}.who`), rule: form.said(`${row}.rule`) })),
  caps: {
    personYearFen: form.money('rules.caps.personYearFen') ?? null,
    householdYearFen: form.money('rules.caps.householdYearFen') ?? null,
    rentalFen: form.money('rules.caps.rentalFen') ?? null,
    years: form.count('rules.caps.years'),
    sinceYear: form.count('rules.caps.sinceYear'),
  },
  budget: budgetOf(form),
})

const budgetOf = (form: Reading) => {
  const fen = form.money('rules.budget.fen')
  return fen === undefined ? null : { fen, per: form.said('rules.budget.per') }
}

function benefitOf(form: Reading, rows: Rows) {
  const how = form.said('rules.benefit.how')
  const fen = form.money('rules.benefit.fen')
  const per = form.said('rules.benefit.per')
  switch (how) {
    case 'share': {
      const rates = each(rows, 'rules.benefit.rates', row => ({
        who: whoOf(form, `${row}.who`),
        bp: form.percent(`${row}.bp`),
      }))
      return { how, rates }
    }
    case 'bonus':
      return { how, fen, fromFen: form.money('rules.benefit.fromFen') }
    case 'free_days':
      return { how, days: form.count('rules.benefit.days') }
    default:
      return { how, fen, per }
  }
}

/** Only what is said: what is not named does not matter. */
function whoOf(form: Reading, at: string) {
  const isLocal = form.said(`${at}.isLocal`)
  const said = {
    classes: form.some(`${at}.classes`),
    ageFrom: form.count(`${at}.ageFrom`),
    ageBelow: form.count(`${at}.ageBelow`),
    isLocal: isLocal === undefined ? undefined : ({ yes: true, no: false }[isLocal] ?? isLocal),
    reliefs: form.some(`${at}.reliefs`),
    disabilityTypes: form.some(`${at}.disabilityTypes`),
    disabilityLevels: form.some(`${at}.disabilityLevels`),
    abilityFrom: form.count(`${at}.abilityFrom`),
    careFrom: form.count(`${at}.careFrom`),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

const each = <Value>(rows: Rows, list: string, read: (row: string) => Value): readonly Value[] =>
  (rows[list] ?? []).map(row => read(`${list}.${row}`))

function fieldOf(path: Path, rows: Rows): string {
  const name = path.map(String).join('.')
  const list = ROWS.find(one => name.startsWith(`${one}.`))
  const [, number = '', rest = ''] = list ? (/^(\d+)(.*)$/s.exec(name.slice(list.length + 1)) ?? []) : []
  const typed = list && number !== '' ? `${list}.${rows[list]?.[Number(number)] ?? number}${rest}` : name
  return ONE_FIELD.exec(typed)?.[1] ?? (typed === 'rules.benefit.rates' ? 'rules.benefit.rates.0.bp' : typed)
}
