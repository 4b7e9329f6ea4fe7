import { fen } from '#app/money/fen.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { quote } from '#app/pricing/quote.ts'
import type { RateInForce } from '#app/programmes/programme.ts'
import { ratio, report } from './measure.ts'

const named = { zh: '补贴', en: 'Subsidy', code: 'a', version: 1, isExample: true }
const rates: readonly RateInForce[] = USER_CLASSES.flatMap((userClass, i) => [
  { ...named, programmeId: `subsidy-${i}`, kind: 'subsidy', payer: 'district', userClass, shareBp: 8000 },
  { ...named, programmeId: `discount-${i}`, kind: 'discount', payer: 'centre', userClass, shareBp: 1500 },
])
const asked = {
  rentFenPerMonth: fen(20_000),
  depositFen: fen(100_000),
  months: 3,
  userClass: 'local_elderly',
  rates,
} as const
const OFTEN = 2_000

const often = (task: () => unknown) => () => {
  for (let i = 0; i < OFTEN; i++) task()
}

/** The rule that prices everything, beside reading its own input once. */
export async function quoting() {
  const value = await ratio(
    often(() => quote(asked)),
    often(() => JSON.parse(JSON.stringify(asked))),
    { rounds: 15, times: 5 },
  )
  report({ name: 'quote', value, unit: 'times as long', better: 'lower', against: 'a JSON clone of its input' })
}
