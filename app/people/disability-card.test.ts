import { expect, test } from 'vitest'
import { identityOf, isDisabilityCard, levelOf, tidyDisabilityCard, typeOf } from './disability-card.ts'

test.each([
  ['12011419830228101042', true, 'body, level 2'],
  ['11010519491231002X11', true, 'an X inside'],
  ['11010519491231002x11', true, 'a small x'],
  ['1201 1419 8302 2810 1042', true, 'in groups'],
  ['１２０１１４１９８３０２２８１０１０４２', true, 'full-width digits'],
  ['12011419830228101042B1', true, 'a replacement card'],
  ['12011419830228101042b12', true, 'the twelfth replacement'],
  ['12011419830228101002', false, 'no type 0'],
  ['12011419830228101082', false, 'no type 8'],
  ['12011419830228101040', false, 'no level 0'],
  ['12011419830228101045', false, 'no level 5'],
  ['12011419830228101142', false, 'the identity number inside is wrong'],
  ['120114198302281010', false, 'only an identity number'],
  ['1201141983022810104', false, 'no level'],
  ['120114198302281010421', false, 'one digit too many'],
  ['', false, 'nothing'],
])('%s is a disability card: %s (%s)', (typed, is) => {
  expect(isDisabilityCard(tidyDisabilityCard(typed))).toBe(is)
})

test('a card tells whose it is, of which type and how grave', () => {
  const card = tidyDisabilityCard('12011419830228101042B1')
  expect(identityOf(card)).toBe('120114198302281010')
  expect(typeOf(card)).toBe('body')
  expect(levelOf(card)).toBe(2)
})

test.each(['12011419830228101082', 'not a card'])('%s tells nothing', card => {
  expect(() => typeOf(card)).toThrow(RangeError)
  expect(() => levelOf(card)).toThrow(RangeError)
})
