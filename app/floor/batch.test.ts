import { expect, test } from 'vitest'
import { actsFor, type BatchAct, type BatchUnit, type Blocker, blockersOf } from './batch.ts'

const HERE = 'here'
const unit = (state: BatchUnit['state'], placeKind: BatchUnit['placeKind'], centreId = HERE): BatchUnit => ({
  ...{ state, placeKind, centreId },
})
const ready = unit('ready', 'clean_store')
const dirty = unit('quarantine', 'dirty_zone')
const out = unit('out', null)
const riding = unit('quarantine', 'van')

test.each<[BatchAct, readonly (BatchUnit | undefined)[], readonly (Blocker | undefined)[]]>([
  ['take_back', [out, ready, undefined, unit('out', null, 'there')], [undefined, 'not_out', 'unknown', 'elsewhere']],
  ['inspect', [dirty, ready], [undefined, 'not_in_quarantine']],
  ['put_in_quarantine', [ready, dirty], [undefined, 'not_ready']],
  ['unload', [riding, dirty, out], [undefined, 'not_on_a_van', 'nowhere']],
  ['move_to_place', [ready, dirty, out], [undefined, undefined, 'nowhere']],
  ['load', [dirty, riding, out], [undefined, 'on_a_van', 'nowhere']],
  ['load', [dirty, ready, dirty], [undefined, 'does_not_ride_along', undefined]],
  ['load', [dirty, ready], ['does_not_ride_along', undefined]],
  ['load', [ready, out, dirty, ready], [undefined, 'nowhere', 'does_not_ride_along', undefined]],
])('%s: each one that cannot go along has its reason', (act, units, blockers) =>
  expect(blockersOf(act, units, HERE)).toEqual(blockers),
)

test('what serves most of them is offered first, and what a role may not do is not offered', () => {
  const units = [out, out, ready]
  expect(actsFor(units, { roles: ['technician'], centreId: HERE }).map(({ act, count }) => [act, count])).toEqual([
    ['take_back', 2],
    ['put_in_quarantine', 1],
    ['load', 1],
    ['move_to_place', 1],
  ])
  expect(actsFor(units, { roles: ['driver'], centreId: HERE }).map(({ act }) => act)).not.toContain('put_in_quarantine')
  expect(actsFor([undefined], { roles: ['driver'], centreId: HERE })).toEqual([])
})
