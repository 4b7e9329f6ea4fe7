import { describe, expect, test } from 'vitest'
import { languageOf } from './i18n.ts'
import { fetchMissing, listenTo } from './page-words.tsx'
import { words } from './zh-CN/words.ts'

describe('the words that go with a page', () => {
  test('are those that were asked for, and no others', () => {
    const whole = languageOf('zh-CN', words)
    const heard = listenTo(whole)
    whole.t('nav.desk')
    whole.t('booking:months', { count: 3 })
    expect(heard).toEqual({
      ui: { 'nav.desk': words.ui.nav.desk },
      booking: { months_other: words.booking.months_other },
    })
    const there = languageOf('zh-CN', heard)
    expect(there.t('booking:months', { count: 3 })).toBe(whole.t('booking:months', { count: 3 }))
  })

  test('are followed by the rest once, when a page says something new', async () => {
    let loads = 0
    const there = languageOf('zh-CN', { ui: {} })
    fetchMissing(there, async () => {
      loads++
      return words
    })
    const added = new Promise(done => there.store.on('added', done))
    there.t('nav.desk')
    there.t('booking:months', { count: 1 })
    await added
    expect(there.t('nav.desk')).toBe(words.ui.nav.desk)
    expect(loads).toBe(1)
  })
})
