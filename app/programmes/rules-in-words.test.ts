import { describe, expect, test } from 'vitest'
import { words as en } from '#app/i18n/en/words.ts'
import { percent, yuan } from '#app/i18n/formats.ts'
import { words as zh } from '#app/i18n/zh-CN/words.ts'
import { fen } from '#app/money/fen.ts'
import type { Language } from '#app/people/reader.ts'
import { rulesWith } from '#test/support/makers-of-programmes.ts'
import { EXAMPLES } from './drafting/starting-form.ts'
import type { ProgrammeRules } from './programme.ts'
import { inWords, type Speaker, whoInWords } from './rules-in-words.ts'

const speakerOf = (language: Language): Speaker => {
  const words = language === 'en' ? en : zh
  return {
    say: (sentence, slots = {}) =>
      words.programmes.in_words[sentence].replace(/\{\{(\w+)\}\}/g, (slot, name) => String(slots[name] ?? slot)),
    yuan: amount => yuan(amount, language),
    percent: bp => percent(bp, language),
    payer: payer => words.programmes.payer_name[payer],
    userClass: userClass => words.people.class[userClass],
    relief: relief => words.programmes.relief[relief],
    disabilityType: type => words.programmes.disability_type[type as '1'],
    category: code => code,
    text: both => (language === 'en' ? both.en : both.zh),
  }
}
const said = (rules: ProgrammeRules, language: Language) =>
  Object.fromEntries(inWords(rules, 'city', speakerOf(language)).map(({ heading, lines }) => [heading, lines] as const))

test('Wuxi 2025, in both languages', () => {
  const wuxi = EXAMPLES.find(({ key }) => key.startsWith('wuxi/'))
  expect(wuxi && said(wuxi.example.rules, 'zh-CN')).toEqual({
    pays: ['市民政局（市级财政）'],
    whom: [
      '年满 80 岁、本市户籍',
      '年满 60 岁、本市户籍、能力评估 3 级及以上',
      '年满 60 岁、本市户籍、长护险失能等级 2 级及以上',
    ],
    what: ['全部辅具'],
    terms: ['租期为 2或3 个月的租赁'],
    gives: ['享受低保或低保边缘救助：租金的 70%', '所有人：租金的 50%'],
    limits: ['每人每年不超过 ¥3,000.00', '每户每年不超过 ¥6,000.00', '没用完的不转到下一年'],
    budget: ['没有预算限额'],
    way: ['付款时直接减', '按租金原价计算', '叠加顺序 10，数字小的先减', '按租期第一天的情况核定'],
  })
  expect(wuxi && said(wuxi.example.rules, 'en')).toMatchObject({
    terms: ['Rentals of 2 or 3 months'],
    gives: ['receiving minimum living allowance or aid for low incomes: 70% of the rent', 'Everybody: 50% of the rent'],
    limits: [
      'At most ¥3,000.00 a person and year',
      'At most ¥6,000.00 a household and year',
      'What is left is not carried over',
    ],
  })
})

describe('what a document may say', () => {
  test.each<readonly [over: Partial<ProgrammeRules>, heading: string, zh: string]>([
    [{ benefit: { how: 'fixed', fen: fen(1_050), per: 'day' } }, 'gives', '每天减 ¥10.50'],
    [
      { benefit: { how: 'bonus', fen: fen(40_000), fromFen: fen(200_000) } },
      'gives',
      '一年的租金满 ¥2,000.00，减 ¥400.00',
    ],
    [{ benefit: { how: 'free_days', days: 60 } }, 'gives', '前 60 天免租金'],
    [
      { benefit: { how: 'person_pays', fen: fen(15_000), per: 'rental' } },
      'gives',
      '每次租赁本人付 ¥150.00，其余由方案承担',
    ],
    [
      { ceilings: [{ categories: ['C09', 'C12'], fenPerMonth: fen(30_000) }] },
      'gives',
      'C09、C12：每月租金最多按 ¥300.00 计算',
    ],
    [{ deposit: [{ who: { reliefs: ['low_income'] }, rule: 'half' }] }, 'deposit', '享受低保边缘救助：押金减半'],
    [{ budget: { fen: fen(10_000_000), per: 'version' } }, 'budget', '本版本一共 ¥100,000.00，用完为止'],
    [{ fundingCode: '2296006' }, 'pays', '资金科目编码 2296006'],
    [{ oneOf: [['C09', 'C10']] }, 'what', '同一时间只帮一件：C09、C10'],
    [{ terms: { months: [], leastDays: 90 } }, 'terms', '租期不少于 90 天的租赁'],
    [{ payout: 'reimbursed' }, 'way', '先付全款，之后补给本人'],
    [{ base: 'left' }, 'way', '按前面的方案减完后剩下的租金计算'],
    [{ factsOn: 'each_period' }, 'way', '按每一期第一天的情况核定'],
  ])('%j', (over, heading, sentence) => {
    expect(said(rulesWith(over), 'zh-CN')[heading]).toContain(sentence)
    for (const lines of Object.values(said(rulesWith(over), 'en'))) expect(lines.join()).not.toMatch(/\{\{|[一-鿿]/)
  })

  test('of people: ages between, disability by type and level, registration elsewhere', () => {
    const who = { ageFrom: 60, ageBelow: 80, isLocal: false, disabilityTypes: ['4', '7'], disabilityLevels: ['1', '2'] }
    expect(whoInWords(who, speakerOf('zh-CN'))).toBe('60 至 79 岁、非本市户籍、肢体或多重残疾、残疾等级 1或2 级')
    expect(whoInWords({ careFrom: 2, classes: ['other'] }, speakerOf('en'))).toMatch(
      /, care insurance grade 2 or above$/,
    )
  })

  test('an example leaves no slot empty', () => {
    for (const { example } of EXAMPLES)
      for (const language of ['zh-CN', 'en'] as const)
        expect(JSON.stringify(said(example.rules, language))).not.toMatch(/\{\{|undefined/)
  })
})
