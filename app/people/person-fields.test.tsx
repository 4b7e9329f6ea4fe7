import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import { type KnownPerson, PersonFields } from './person-fields.tsx'

const DISTRICTS = [{ zh: '武清区', en: 'Wuqing', streets: [{ id: 's1', zh: '杨村街道', en: 'Yangcun' }] }]

const shown = async (known?: KnownPerson, typed: Record<string, string> = {}, problems: Record<string, string> = {}) =>
  renderToStaticMarkup(
    <I18nextProvider i18n={languageOf('zh-CN', await loadWords('zh-CN'))}>
      <PersonFields districts={DISTRICTS} known={known} problems={problems} typed={field => typed[field]} />
    </I18nextProvider>,
  )

test('nothing is ticked for a newcomer', async () => {
  expect(await shown()).not.toContain('checked')
})

test('what was typed comes back, with the problem beside it', async () => {
  const typed = { name: '王桂兰', idNumber: '123', consentService: 'yes' }
  const markup = await shown(undefined, typed, { idNumber: '身份证号码不对' })
  for (const text of ['value="王桂兰"', 'value="123"', 'id="idNumber-error"', '身份证号码不对'])
    expect(markup).toContain(text)
  expect(markup.match(/checked=""/g)).toHaveLength(1)
})

test('a number that is kept is shown by its tail and not asked for', async () => {
  const markup = await shown({ name: '王桂兰', idNumberTail: '0022', streetId: 's1', isLocal: true })
  expect(markup).toContain('0022')
  expect(markup).toContain('type="hidden" name="idNumber" value="kept"')
  expect(markup).toContain('<option value="s1" selected="">')
})
