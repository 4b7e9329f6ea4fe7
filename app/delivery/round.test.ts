import fc from 'fast-check'
import { expect, test } from 'vitest'
import { no, yes } from '#app/result.ts'
import { DAY_PARTS, JOB_KINDS } from './job.ts'
import { checkLoad, decideLeave, isBroken, moveStop, suggestOrder, warningsOf } from './round.ts'

const stop = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...JOB_KINDS),
  dayPart: fc.constantFrom(null, ...DAY_PARTS),
  street: fc.constantFrom('', '杨村街道', '下朱庄街道'),
  address: fc.constantFrom('和平里', '雍阳西道', '光明道 2 号', '光明道 10 号'),
})
const stops = fc.uniqueArray(stop, { selector: ({ id }) => id, maxLength: 12 })
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)

test('a suggested order has each stop once, brings before it fetches, and is suggested again as it is', () =>
  fc.assert(
    fc.property(stops, all => {
      const ordered = suggestOrder(all)
      expect(ids(ordered).toSorted()).toEqual(ids(all).toSorted())
      expect(warningsOf(ordered)).not.toContain('fetched_before_delivery')
      expect(suggestOrder(ordered)).toEqual(ordered)
    }),
  ))

test('among deliveries alone every promised part of the day is kept', () =>
  fc.assert(
    fc.property(stops, all => {
      const brought = suggestOrder(all.filter(({ kind }) => kind !== 'fetch_back'))
      expect(warningsOf(brought)).toEqual(brought.map(() => null))
    }),
  ))

test('among equals a round goes street by street and house by house', () => {
  const at = (street: string, address: string) => ({ kind: 'deliver', dayPart: null, street, address }) as const
  const [far, near, other, unknown] = [
    at('杨村街道', '和平里 10 号'),
    at('杨村街道', '和平里 2 号'),
    at('下朱庄街道', '光明道 3 号'),
    at('', '光明道 1 号'),
  ]
  expect(suggestOrder([unknown, far, other, near])).toEqual([other, near, far, unknown])
  expect(suggestOrder([far, { ...unknown, dayPart: 'morning' }])[0]?.dayPart).toBe('morning')
})

test('a moved stop stands where it was put, and the others keep their order', () =>
  fc.assert(
    fc.property(stops, fc.nat(11), fc.integer({ min: -2, max: 15 }), (all, which, to) => {
      const moved = all[which]
      const after = moveStop(all, one => one === moved, to)
      expect(after.filter(one => one !== moved)).toEqual(all.filter(one => one !== moved))
      if (moved) expect(after.indexOf(moved)).toBe(Math.min(Math.max(to - 1, 0), all.length - 1))
      else expect(after).toEqual(all)
    }),
  ))

test.each([
  ['b', 'up', 'bac'],
  ['b', 'down', 'acb'],
  ['a', 'up', 'abc'],
  ['c', 'down', 'abc'],
  ['c', 1, 'cab'],
  ['x', 'up', 'abc'],
] as const)('%s goes %s: %s', (which, where, order) =>
  expect(moveStop([...'abc'], one => one === which, where).join('')).toBe(order),
)

test('an order that breaks a promise is shown at the stop that comes late', () => {
  const late = { kind: 'deliver', dayPart: 'late_afternoon', street: '', address: '' } as const
  const early = { ...late, dayPart: 'morning' } as const
  const fetched = { ...late, kind: 'fetch_back', dayPart: null } as const
  expect(warningsOf([late, early])).toEqual([null, 'promise_comes_late'])
  expect(warningsOf([fetched, late])).toEqual(['fetched_before_delivery', null])
})

test.each([
  ['2026-03-01', null, '08:00', true],
  ['2026-03-02', null, '20:00', false],
  ['2026-03-02', 'morning', '11:59', false],
  ['2026-03-02', 'morning', '12:00', true],
  ['2026-03-03', 'morning', '12:00', false],
] as const)('promised for %s %s, at %s on 2 March broken: %s', (on, dayPart, time, broken) =>
  expect(isBroken({ on, dayPart }, { day: '2026-03-02', time })).toBe(broken),
)

const unit = (code: string, productId: string, isClean = true) => ({ code, productId, isClean })
test.each([
  [['bed'], [unit('1', 'bed')], yes(null)],
  [['bed', 'bed'], [unit('1', 'bed')], no('load_is_missing')],
  [['bed'], [unit('1', 'bed'), unit('2', 'bed')], no('load_is_extra')],
  [['bed'], [unit('1', 'chair')], no('load_is_missing')],
  [['bed'], [unit('1', 'bed'), unit('2', 'chair', false)], no('van_is_dirty')],
  [[], [], yes(null)],
])('promised %j with %j on the van: %j', (promised, lying, answer) =>
  expect(decideLeave({ hasLeft: false, stops: 1, ...checkLoad(promised, lying) })).toEqual(answer),
)

test('a round leaves once, and not without a stop', () => {
  const load = checkLoad([], [])
  expect(decideLeave({ hasLeft: true, stops: 1, ...load })).toEqual(no('round_has_left'))
  expect(decideLeave({ hasLeft: false, stops: 0, ...load })).toEqual(no('round_is_empty'))
})
