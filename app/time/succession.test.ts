import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, dayOf } from './day.ts'
import { placeFor, type Spell } from './succession.ts'

const spell = (id: string, firstOn: string, untilOn: string | null = null): Spell => ({
  id,
  firstOn: dayOf(firstOn),
  untilOn: untilOn === null ? null : dayOf(untilOn),
})

const running = spell('running', '2025-01-01')
const ended = spell('ended', '2025-01-01', '2025-06-01')
const planned = spell('planned', '2026-06-01')

test.each<[string, string, readonly Spell[], { ends: string | null; untilOn: string | null }]>([
  ['the first of all', '2026-01-01', [], { ends: null, untilOn: null }],
  ['after one that runs', '2026-01-01', [running], { ends: 'running', untilOn: null }],
  ['after one that has ended', '2026-01-01', [ended], { ends: null, untilOn: null }],
  ['on the day after the last', '2025-06-01', [ended], { ends: null, untilOn: null }],
  [
    'before one that is planned',
    '2026-01-01',
    [spell('running', '2025-01-01', '2026-06-01'), planned],
    { ends: 'running', untilOn: '2026-06-01' },
  ],
  ['into a gap', '2026-01-01', [ended, planned], { ends: null, untilOn: '2026-06-01' }],
  ['after all', '2027-01-01', [ended, planned], { ends: 'planned', untilOn: null }],
])('%s', (_, firstOn, spells, place) => {
  expect(placeFor(dayOf(firstOn), spells)).toEqual({ ok: true, value: place })
})

test('two of one first day are refused', () => {
  expect(placeFor(dayOf('2025-01-01'), [running])).toEqual({ ok: false, refusal: 'starts_that_day_already' })
})

/** What the stores do with a place. */
function put(spells: readonly Spell[], firstOn: Day): readonly Spell[] {
  const place = placeFor(firstOn, spells)
  if (!place.ok) return spells
  const before = spells.map(one => (one.id === place.value.ends ? { ...one, untilOn: firstOn } : one))
  return [...before, { id: `s${spells.length}`, firstOn, untilOn: place.value.untilOn }]
}

test('in whatever order they are announced, exactly one holds on every day from the first on', () => {
  const start = dayOf('2026-01-01')
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }), offsets => {
      const spells = offsets.reduce<readonly Spell[]>((all, offset) => put(all, addDays(start, offset)), [])
      const first = Math.min(...offsets)
      for (let offset = 0; offset <= 61; offset++) {
        const day = addDays(start, offset)
        const holding = spells.filter(one => one.firstOn <= day && (one.untilOn === null || day < one.untilOn))
        expect(holding).toHaveLength(offset < first ? 0 : 1)
      }
    }),
  )
})
