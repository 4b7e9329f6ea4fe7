import { expect, test } from 'vitest'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import { LANGUAGES } from '#app/people/reader.ts'
import type { WordKind } from '#app/people/word-left.ts'
import { KINDS } from './kinds.ts'
import { textOf } from './texts.server.ts'

const SAYS = {
  ...{ code: '246810', reference: 'K7M2-4QXP', on: '2026-12-01', dayPart: 'morning' },
  until: '2026-11-23T06:30:00Z',
}
/** What a phone on a table may not give away: what somebody has, or what they are given because of it. */
const TELLS_TOO_MUCH =
  /轮椅|护理床|制氧|坐便|助行|残疾|疾病|病|补贴|\b(?:wheelchair|bed|oxygen|walker|ill|illness)\b|disab|subsid/i

const said = async (kind: WordKind, says: object = SAYS) => {
  const texts = LANGUAGES.map(async language => {
    const { t } = languageOf(language, await loadWords(language))
    return textOf(t, language, kind, says as typeof SAYS)
  })
  const [zh = '', en = ''] = await Promise.all(texts)
  return { zh, en }
}

test.for(Object.keys(KINDS) as WordKind[])('%s is said whole, and gives nothing away', async kind => {
  const { zh, en } = await said(kind)
  for (const text of [zh, en]) {
    expect(text).not.toMatch(/\{\{|undefined|Invalid/)
    expect(text).not.toMatch(TELLS_TOO_MUCH)
    // Two parts of a text message at most: carriers count 70 letters each once one of them is Chinese.
    if (text === zh) expect(text.length).toBeLessThanOrEqual(134 - '【辅具租赁】'.length)
  }
  expect(zh).toMatch(/[\u4e00-\u9fff]/)
  expect(en).not.toMatch(/[\u4e00-\u9fff]/)
})

test('days, hours and parts of a day are said by the custom of the language', async () => {
  expect(await said('stop_promised')).toEqual({
    zh: '预约 K7M2-4QXP 的上门时间：12月1日上午。不方便的话，请致电中心改时间。',
    en: 'For K7M2-4QXP we come to you on 1 December in the morning. If that does not suit you, please call the centre.',
  })
  expect((await said('stop_promised', { ...SAYS, dayPart: '' })).en).toContain('on 1 December. If')
  const offer = await said('waiting_offer')
  expect(offer.zh).toContain('14:30')
  expect(offer.en).toContain('14:30')
})
