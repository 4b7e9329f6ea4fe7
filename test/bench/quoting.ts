import { fen } from '#app/money/fen.ts'
import { quote } from '#app/pricing/quoting.ts'
import { SHANGHAI } from '#app/programmes/packs/shanghai.ts'
import { WUQING } from '#app/programmes/packs/wuqing.ts'
import { dayOf } from '#app/time/day.ts'
import { asking, FIRST_DAY, inForce, somebody } from '#test/support/makers-of-quotes.ts'
import { ratio, report } from './measure.ts'

/** A city's share with its limit, the centre's discount, and a town that pays what is left of three months. */
const programmes = [...SHANGHAI.programmes, ...WUQING.programmes.slice(1)].map(one => inForce(one))
const used = [{ code: 'shanghai-city', holder: 'person', fromOn: dayOf('2026-01-01'), usedFen: fen(290_000) }] as const
const person = somebody({ age: 80, userClass: 'local_elderly', traits: { relief: 'low_income', care_level: '2' } })
const asked = asking({ person, past: { used } })
const input = { asked, programmes, day: FIRST_DAY }

const OFTEN = 2_000
const often = (task: () => unknown) => () => {
  for (let i = 0; i < OFTEN; i++) task()
}

/** The rule that prices everything, beside reading its own input once. */
export async function quoting() {
  if (quote(asked, programmes, FIRST_DAY).shares.length < programmes.length) throw new Error('a layer gave nothing')
  const value = await ratio(
    often(() => quote(asked, programmes, FIRST_DAY)),
    often(() => JSON.parse(JSON.stringify(input))),
    { rounds: 15, times: 5 },
  )
  report({ name: 'quote', value, unit: 'times as long', better: 'lower', against: 'a JSON clone of its input', aim: 5 })
}
