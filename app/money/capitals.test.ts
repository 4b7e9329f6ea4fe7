import { expect, test } from 'vitest'
import { capitals } from './capitals.ts'
import { fen } from './fen.ts'

test.each([
  [0, '人民币零元整'],
  [1, '人民币壹分'],
  [10, '人民币壹角整'],
  [8_000, '人民币捌拾元整'],
  [8_005, '人民币捌拾元零伍分'],
  [8_050, '人民币捌拾元伍角整'],
  [100_000, '人民币壹仟元整'],
  [100_100, '人民币壹仟零壹元整'],
  [1_050_00, '人民币壹仟零伍拾元整'],
  [10_000_00, '人民币壹万元整'],
  [10_001_00, '人民币壹万零壹元整'],
  [100_200_034, '人民币壹佰万零贰仟元叁角肆分'],
  [1_680_325_00, '人民币壹佰陆拾捌万零叁佰贰拾伍元整'],
  [100_000_000_00, '人民币壹亿元整'],
  [107_000_053, '人民币壹佰零柒万元伍角叁分'],
])('%i fen is %s', (amount, said) => {
  expect(capitals(fen(amount))).toBe(said)
})

test('less than nothing is never received', () => {
  expect(() => capitals(fen(-1))).toThrow(RangeError)
})
