import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import { EXAMPLES } from '../drafting/starting-form.ts'
import type { FormFields } from '../drafting/version.ts'
import { fieldsOf } from '../drafting/version-fields.ts'
import { documentOf } from '../drafting/version-form.ts'
import { VersionFields } from './version-fields.tsx'

const CATEGORIES = Array.from({ length: 39 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`)

/** The form as a page sends it without scripts. */
async function markupOf(fields: FormFields): Promise<string> {
  const listed = (name: string) => [fields[name] ?? []].flat()
  const filled = { problems: {}, value: (name: string) => listed(name)[0] ?? '', values: listed }
  const names = Object.keys(fields).filter(name => listed(name).join('') !== '')
  const categories = CATEGORIES.map(code => ({ code, zh: code, en: code }))
  const view = <VersionFields {...{ filled, names, categories, today: '2026-03-02', isNew: true }} />
  const i18n = languageOf('zh-CN', await loadWords('zh-CN'))
  return renderToStaticMarkup(<I18nextProvider i18n={i18n}>{view}</I18nextProvider>)
}

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
const plain = (text: string): string =>
  text
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/** What a browser would send of it. */
function sentBy(markup: string): FormFields {
  const sent = new Map<string, string[]>()
  const send = (name: string, value: string) => sent.set(name, [...(sent.get(name) ?? []), plain(value)])
  for (const [tag] of markup.matchAll(/<input\b[^>]*>/g)) {
    const isTicked = !/type="(checkbox|radio)"/.test(tag) || tag.includes(' checked')
    if (isTicked) send(attribute(tag, 'name'), attribute(tag, 'value'))
  }
  for (const [, tag = '', text = ''] of markup.matchAll(/(<textarea\b[^>]*>)([^<]*)<\/textarea>/g)) {
    send(attribute(tag, 'name'), text)
  }
  for (const [, tag = '', options = ''] of markup.matchAll(/(<select\b[^>]*>)(.*?)<\/select>/gs)) {
    const [chosen] = /<option[^>]*\sselected[^>]*>/.exec(options) ?? /<option[^>]*>/.exec(options) ?? ['']
    send(attribute(tag, 'name'), attribute(chosen, 'value'))
  }
  return Object.fromEntries([...sent].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]))
}

test.each(EXAMPLES.map(({ key, example }) => [key, example] as const))(
  '%s goes through the page and comes back as it was',
  async (_, example) => {
    const fields = fieldsOf({ ...example, firstOn: '2026-04-01' })
    const sent = sentBy(await markupOf(fields))
    // A page offers categories in the order of the catalogue.
    const { rules } = example
    const what = { ...rules.what, categories: [...rules.what.categories].sort() }
    const version = { ...example, firstOn: '2026-04-01', isExample: true, rules: { ...rules, what } }
    expect(documentOf(sent).document).toEqual(version)
    expect(Object.keys(sent).length).toBeLessThan(400)
  },
)

test('every field has a label of its own', async () => {
  const markup = await markupOf(fieldsOf({ ...(EXAMPLES[0]?.example ?? fail()), firstOn: '2026-04-01' }))
  const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  const labelled = new Set([...markup.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id))
  const controls = [...markup.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([tag]) => attribute(tag, 'id'))
  expect(controls.filter(id => !labelled.has(id))).toEqual([])
  expect(markup).not.toMatch(/programmes:|form\./)
})

function fail(): never {
  throw new Error('there is no example')
}
