import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PLACE_KINDS } from '#app/inventory/place.ts'
import { UNIT_STATES } from '#app/inventory/unit.ts'
import { type Counted, type CountFacts, type Finding, resultsOf, type Standing } from './count-result.ts'

const OPENED = 100
const unit = (over: Partial<Standing> = {}): Standing => ({
  ...{ unitId: 'u1', state: 'ready', placeId: 'store', placeKind: 'clean_store', isOwn: true, movedAt: 50 },
  ...over,
})
const seen = (over: Partial<Counted> = {}): Counted => ({
  ...{ code: 'A', unitId: 'u1', placeId: 'store', placeKind: 'clean_store', at: 120 },
  ...over,
})
const facts = (standing: Standing, counts: readonly Counted[], isExpected = true): CountFacts => ({
  openedAt: OPENED,
  expected: isExpected ? [{ unitId: standing.unitId, placeId: 'store' }] : [],
  counts,
  standing: new Map([[standing.unitId, standing]]),
})
const inWorkshop = { placeId: 'shop', placeKind: 'workshop' } as const
const nowhere = { placeId: null, placeKind: null } as const

type Case = [string, CountFacts, Partial<Finding>]
describe('what a count says of one unit', () => {
  test.each<Case>([
    ['seen where it should be', facts(unit(), [seen()]), { result: 'found', remedy: 'none', why: null }],
    ['not seen', facts(unit(), []), { result: 'missing', remedy: 'set_missing' }],
    [
      'not seen, handed over since',
      facts(unit({ state: 'out', ...nowhere, movedAt: 130 }), []),
      { result: 'found', remedy: 'none', why: 'moved_since' },
    ],
    [
      'not seen, taken back since',
      facts(unit({ state: 'quarantine', placeId: 'dirty', placeKind: 'dirty_zone', movedAt: 130 }), []),
      { result: 'found', why: 'moved_since' },
    ],
    [
      'not seen, on its way to another centre',
      facts(unit({ placeKind: 'transit', placeId: 'way' }), []),
      { result: 'found', why: 'moved_since' },
    ],
    ['not seen, moved before the count began', facts(unit({ movedAt: 100 }), []), { result: 'missing' }],
    [
      'seen in another room that suits it',
      facts(unit({ state: 'inspected', placeId: 'dirty', placeKind: 'dirty_zone' }), [seen(inWorkshop)]),
      { result: 'elsewhere', remedy: 'move', why: null },
    ],
    [
      'seen in a room that does not suit it',
      facts(unit(), [seen({ placeId: 'dirty', placeKind: 'dirty_zone' })]),
      { result: 'elsewhere', remedy: 'none', why: 'place_does_not_suit' },
    ],
    [
      'seen on a van',
      facts(unit(), [seen({ placeId: 'van', placeKind: 'van' })]),
      { result: 'elsewhere', remedy: 'none', why: 'on_a_van' },
    ],
    [
      'moved after it was seen',
      facts(unit({ state: 'repair', ...inWorkshop, movedAt: 130 }), [seen()]),
      { result: 'found', why: 'moved_since' },
    ],
    [
      'moved before it was seen there',
      facts(unit({ state: 'repair', ...inWorkshop, movedAt: 110 }), [seen(inWorkshop)]),
      { result: 'found', why: null },
    ],
    [
      'handed over after it was seen',
      facts(unit({ state: 'out', ...nowhere, movedAt: 130 }), [seen()]),
      { result: 'found', why: 'moved_since' },
    ],
    [
      'seen, though a person has it',
      facts(unit({ state: 'out', ...nowhere }), [seen()], false),
      { result: 'unexpected', remedy: 'none', why: 'with_somebody' },
    ],
    [
      'was missing, and is here',
      facts(unit({ state: 'missing', ...nowhere }), [seen()], false),
      { result: 'unexpected', remedy: 'take_in', why: null },
    ],
    [
      'was scrapped, and is here',
      facts(unit({ state: 'scrapped', ...nowhere }), [seen()], false),
      { result: 'unexpected', why: 'scrapped' },
    ],
    [
      'of another centre',
      facts(unit({ isOwn: false, placeId: 'theirs' }), [seen()], false),
      { result: 'unexpected', why: 'of_another_centre' },
    ],
    [
      'should be on its way',
      facts(unit({ placeId: 'way', placeKind: 'transit' }), [seen()], false),
      { result: 'unexpected', why: 'on_its_way' },
    ],
    ['came in during the count', facts(unit({ movedAt: 110 }), [seen()], false), { result: 'found' }],
  ])('%s', (_, given, told) => {
    expect(resultsOf(given)).toMatchObject([told])
  })

  test('a tag that nobody knows is kept as it was read', () => {
    const counts = [
      seen({ unitId: null, code: '6901234567892' }),
      seen({ unitId: null, code: '6901234567892', at: 130 }),
    ]
    expect(resultsOf({ ...facts(unit(), counts), expected: [] })).toMatchObject([
      { result: 'unknown_tag', unitId: null, seen: { code: '6901234567892' } },
    ])
  })

  test('two codes of one unit are one unit', () => {
    const counts = [seen(), seen({ code: 'OLD-7', at: 121, ...inWorkshop })]
    expect(resultsOf(facts(unit(), counts))).toMatchObject([{ result: 'found', seen: { code: 'A' } }])
  })
})

const ids = ['u1', 'u2', 'u3', 'u4', 'u5']
const anyStanding = (unitId: string): fc.Arbitrary<Standing> =>
  fc.record({
    unitId: fc.constant(unitId),
    state: fc.constantFrom(...UNIT_STATES),
    placeId: fc.constantFrom('store', 'shop', 'dirty', null),
    placeKind: fc.constantFrom(...PLACE_KINDS),
    isOwn: fc.boolean(),
    movedAt: fc.option(fc.integer({ min: 0, max: 200 })),
  })
const anyCounted = fc.record({
  code: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
  unitId: fc.constantFrom(...ids, null),
  placeId: fc.constantFrom('store', 'shop', 'dirty'),
  placeKind: fc.constantFrom(...PLACE_KINDS),
  at: fc.integer({ min: 100, max: 200 }),
})
const anyFacts = fc.record({
  openedAt: fc.constant(OPENED),
  expected: fc.subarray(ids).map(some => some.map(unitId => ({ unitId, placeId: 'store' }))),
  /** Of one code and one moment there is one sighting. */
  counts: fc.uniqueArray(anyCounted, { selector: ({ code }) => code, maxLength: 6 }),
  standing: fc.tuple(...ids.map(anyStanding)).map(all => new Map(all.map(one => [one.unitId, one]))),
})

describe('a count, whoever scans', () => {
  test('the order of the scans makes no difference', () =>
    fc.assert(
      fc.property(
        anyFacts.chain(given => fc.tuple(fc.constant(given), shuffled(given.counts))),
        ([given, counts]) => {
          expect(resultsOf({ ...given, counts })).toEqual(resultsOf(given))
        },
      ),
    ))

  test('scanning the same again changes nothing', () =>
    fc.assert(
      fc.property(anyFacts, given => {
        const twice = [...given.counts, ...given.counts.map(one => ({ ...one, at: one.at + 1 }))]
        expect(resultsOf({ ...given, counts: twice }).map(told)).toEqual(resultsOf(given).map(told))
      }),
    ))

  test('lists of several people come to the same as one list of all', () =>
    fc.assert(
      fc.property(anyFacts, fc.nat(6), (given, at) => {
        const [mine, theirs] = [given.counts.slice(0, at), given.counts.slice(at)]
        expect(resultsOf({ ...given, counts: [...theirs, ...mine] })).toEqual(resultsOf(given))
      }),
    ))

  test('each expected unit and each code is answered for exactly once', () =>
    fc.assert(
      fc.property(anyFacts, given => {
        const findings = resultsOf(given)
        const named = findings.flatMap(({ unitId }) => unitId ?? [])
        expect(new Set(named).size).toBe(named.length)
        for (const { unitId } of given.expected) expect(named).toContain(unitId)
        for (const { unitId, code } of given.counts)
          expect(findings.some(one => (unitId ? one.unitId === unitId : one.seen?.code === code))).toBe(true)
      }),
    ))

  test('nothing is missing that was seen, or that has moved since the count began', () =>
    fc.assert(
      fc.property(anyFacts, given => {
        for (const { unitId } of resultsOf(given).filter(({ result }) => result === 'missing')) {
          expect(given.counts.some(one => one.unitId === unitId)).toBe(false)
          expect(given.standing.get(unitId ?? '')?.movedAt ?? 0).toBeLessThanOrEqual(OPENED)
        }
      }),
    ))
})

const told = ({ result, unitId, remedy, why }: Finding) => ({ result, unitId, remedy, why })
const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length })
