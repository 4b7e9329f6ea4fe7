import { expect, test } from 'vitest'
import { classIn, NOTHING_ANSWERED, placeOf, stepToGoOn } from './draft.ts'

const DELIVERED = { way: 'deliver', address: '光明道 9 号' } as const
const REACHED = { phone: '13800000003', note: '' } as const
const OPEN = ['local_elderly', 'other'] as const

test.each([
  ['nothing answered', {}, OPEN, 'who'],
  ['nothing answered, and one class only is open', {}, ['other'], 'delivery'],
  ['a class that is open no longer', { userClass: 'hardship_disabled' }, OPEN, 'who'],
  ['the class', { userClass: 'other' }, OPEN, 'delivery'],
  ['the class and how it comes', { userClass: 'other', ...DELIVERED }, OPEN, 'contact'],
  ['how it comes, and the class open no longer', { userClass: 'hardship_disabled', ...DELIVERED }, OPEN, 'who'],
  ['everything', { userClass: 'other', ...DELIVERED, ...REACHED }, OPEN, 'check'],
  ['everything but the class, of which there is one', { ...DELIVERED, ...REACHED }, ['other'], 'check'],
  ['everything, and no class is open', { userClass: 'other', ...DELIVERED, ...REACHED }, [], 'who'],
] as const)('after %s one goes on with the page', (_, answers, open, step) => {
  expect(stepToGoOn({ ...NOTHING_ANSWERED, ...answers }, open)).toBe(step)
})

test.each([
  ['other', OPEN, 'other'],
  [null, OPEN, null],
  [null, ['other'], 'other'],
  ['local_elderly', ['other'], 'other'],
  ['hardship_disabled', OPEN, null],
] as const)('who said %s where %j are open counts as %s', (userClass, open, counted) => {
  expect(classIn({ userClass }, open)).toBe(counted)
})

test.each([
  ['period', true, 1, 6],
  ['contact', true, 5, 6],
  ['check', true, 6, 6],
  ['quote', false, 2, 5],
  ['delivery', false, 3, 5],
  ['check', false, 5, 5],
] as const)('%s, asked who: %s, is page %i of %i', (page, asksWho, current, total) => {
  expect(placeOf(page, asksWho)).toEqual({ current, total })
})
