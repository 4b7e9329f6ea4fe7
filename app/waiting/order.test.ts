import fc from 'fast-check'
import { expect, test } from 'vitest'
import { USER_CLASSES, type UserClass } from '#app/people/user-class.ts'
import type { PriorityOrder } from '#app/programmes/priority.ts'
import { byOrder, countBefore, type Waiter } from './order.ts'

const HARDSHIP_FIRST: PriorityOrder = { classes: USER_CLASSES, havePriority: 1 }
const ILL_FIRST: PriorityOrder = {
  classes: ['local_ill', 'hardship_disabled', 'local_elderly', 'other'],
  havePriority: 1,
}

/** A name, the hour at which they asked, and what has been checked. */
const waiter = (id: string, hour: number, verified: UserClass | null = null): Waiter => ({
  id,
  askedAt: new Date(Date.UTC(2026, 2, 2, hour)),
  verified,
})

const early = waiter('early', 1)
const late = waiter('late', 9)
const hardship = waiter('hardship', 8, 'hardship_disabled')
const ill = waiter('ill', 7, 'local_ill')
const checkedOther = waiter('checked other', 2, 'other')
const [a, b] = [waiter('a', 5), waiter('b', 5)]

test.each<[string, PriorityOrder, readonly Waiter[], readonly string[]]>([
  ['who asked earlier comes first', HARDSHIP_FIRST, [late, early], ['early', 'late']],
  ['hardship comes before who asked earlier', HARDSHIP_FIRST, [early, hardship], ['hardship', 'early']],
  ['another district orders otherwise', ILL_FIRST, [early, hardship, ill], ['ill', 'hardship', 'early']],
  [
    'an unchecked word counts as nothing',
    HARDSHIP_FIRST,
    [late, checkedOther, early],
    ['early', 'checked other', 'late'],
  ],
  ['two of one moment have an order all the same', HARDSHIP_FIRST, [b, a], ['a', 'b']],
])('%s', (_, order, all, ids) => {
  expect(all.toSorted(byOrder(order)).map(({ id }) => id)).toEqual(ids)
})

test('how many are before somebody', () => {
  expect(countBefore(HARDSHIP_FIRST, [early, late, hardship], late)).toBe(2)
  expect(countBefore(HARDSHIP_FIRST, [early, late, hardship], hardship)).toBe(0)
})

const anybody = fc.record({
  id: fc.uuid(),
  askedAt: fc.integer({ min: 0, max: 3 }).map(hour => new Date(Date.UTC(2026, 2, 2, hour))),
  verified: fc.constantFrom(null, ...USER_CLASSES),
})
const anyOrder = fc
  .shuffledSubarray([...USER_CLASSES], { minLength: USER_CLASSES.length })
  .map(classes => ({ classes, havePriority: 1 }))

test('the order is total: of two, exactly one is before the other, and nobody is before themselves by way of others', () => {
  fc.assert(
    fc.property(anyOrder, anybody, anybody, anybody, (order, one, two, three) => {
      const compare = byOrder(order)
      const before = (x: Waiter, y: Waiter) => compare(x, y) < 0
      expect(before(one, two) !== before(two, one)).toBe(one.id !== two.id)
      if (before(one, two) && before(two, three)) expect(before(one, three)).toBe(true)
    }),
  )
})

test('whatever order they are written down in, they are asked in one and the same', () => {
  fc.assert(
    fc.property(anyOrder, fc.uniqueArray(anybody, { selector: ({ id }) => id, maxLength: 12 }), (order, all) => {
      const ids = (list: readonly Waiter[]) => list.toSorted(byOrder(order)).map(({ id }) => id)
      expect(ids(all.toReversed())).toEqual(ids(all))
    }),
  )
})
