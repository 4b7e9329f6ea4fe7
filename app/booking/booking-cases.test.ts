import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type EmbeddedEngine, openEmbedded } from '#db/client.server.ts'
import { type Case, cases, elsewhere, expectedHere, notHere, otherwise } from '#test/cases/booking.ts'
import { HOLDS, type HoldExpected } from '#test/cases/booking-holds.ts'
import { ON_THE_LIST } from '#test/cases/booking-list.ts'
import { MONEY } from '#test/cases/booking-money.ts'
import { RULES } from '#test/cases/booking-rules.ts'
import { houseOn, NOW, type TestHouse } from '#test/support/house.ts'
import { snapshot } from '#test/support/snapshot.ts'

/** `test/cases/booking.json`, case by case. What it expects is read from there, never written again. */

const named = ({ id, why }: Case) => `${id}: ${why}`

describe('by rules alone', () => {
  for (const one of cases) {
    const check = RULES[one.kind] ?? MONEY[one.id]
    if (check) test(named(one), () => check(one.input, expectedHere(one)))
  }
})

describe('on the list itself', () => {
  let engine: EmbeddedEngine
  let house: TestHouse

  // One house for all of them: each case has people and a product of its own.
  beforeAll(async () => {
    engine = await openEmbedded({ snapshot: await snapshot() })
    house = houseOn(engine.db)
  })
  beforeEach(() => house.setNow(NOW))
  afterAll(() => engine.close())

  for (const one of cases) {
    const check = ON_THE_LIST[one.kind]
    if (check) test(named(one), () => check(house, one.input, expectedHere(one)))
    const hold = HOLDS[one.id]
    if (hold) test(named(one), () => hold(house, expectedHere(one) as HoldExpected))
  }
})

const isRun = ({ kind, id }: Case) => kind in RULES || kind in ON_THE_LIST || id in HOLDS || id in MONEY
const listed = new Map([
  ...notHere.flatMap(({ ids, because }) => ids.map(id => [id, because] as const)),
  ...elsewhere.map(({ id, file }) => [id, file] as const),
])

test('every case is either run or listed with its reason, and none is both', () => {
  const ids = cases.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(cases.filter(one => isRun(one) === listed.has(one.id)).map(({ id }) => id)).toEqual([])
  expect([...listed.keys()].filter(id => !ids.includes(id))).toEqual([])
  expect([...notHere, ...otherwise].filter(({ because }) => because.length < 40)).toEqual([])
})

test('what is answered otherwise here is a case that is run, and the answer differs', () => {
  for (const { id, expected } of otherwise) {
    const one = cases.find(other => other.id === id)
    expect(one && isRun(one), id).toBe(true)
    expect(expected, id).not.toEqual(one?.expected)
  }
})

test.each(elsewhere)('$id is named by a test of $file', ({ id, file }) => {
  const source = existsSync(file) ? readFileSync(file, 'utf8') : ''
  expect(source).toContain(id)
})
