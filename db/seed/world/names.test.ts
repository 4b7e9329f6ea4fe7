import { describe, expect, test } from 'vitest'
import { isIdentityNumber } from '#app/people/identity-number.ts'
import { chanceFrom } from './chance.ts'
import { identityNumberOf, MOST_PEOPLE } from './names.ts'

describe('identity numbers of the demo', () => {
  test('are in order, and nobody shares one, however many were born in one year', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const chance = chanceFrom(seed)
      const all = Array.from({ length: MOST_PEOPLE }, (_, i) => identityNumberOf(chance, '120114', 1950, i))
      expect(new Set(all).size).toBe(MOST_PEOPLE)
      expect(all.filter(number => !isIdentityNumber(number))).toEqual([])
    }
  })

  test('run out with a word', () => {
    expect(() => identityNumberOf(chanceFrom(1), '120114', 1950, MOST_PEOPLE + 1)).toThrow('has numbers for')
  })
})
