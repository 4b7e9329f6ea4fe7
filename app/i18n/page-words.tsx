import type { i18n } from 'i18next'
import { createContext, useContext } from 'react'
import type { Words } from './i18n.ts'

/** Texts by namespace and key, as `{ ui: { 'nav.desk': '工作台' } }`. */
export type Heard = { [namespace: string]: { [key: string]: string } }

/** Only the server listens: null in the browser. */
export const HeardContext = createContext<Heard | null>(null)

/** What the library's own types leave out. */
type Store = { getResource: (language: string, namespace: string, key: string, options?: object) => unknown }

const ID = 'page-words'

/** Notes every text that a page asks for while it is made: those, and no others, go to the browser with it. */
export function listenTo(instance: i18n): Heard {
  const heard: Heard = {}
  const store = instance.store as unknown as Store
  const get = store.getResource.bind(store)
  store.getResource = (language, namespace, key, options) => {
    const text = get(language, namespace, key, options)
    if (typeof text === 'string') heard[namespace] = { ...heard[namespace], [key]: text }
    return text
  }
  return heard
}

/** Stands after everything that speaks, so that all has been heard. In the browser it stays as it came. */
export function PageWords() {
  const heard = useContext(HeardContext)
  const json = heard
    ? JSON.stringify(heard).replaceAll('<', String.raw`\u003c`)
    : document.getElementById(ID)?.innerHTML
  return (
    <script
      id={ID}
      type="application/json"
      // Written by us from our own words, with no sign that could end the element.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON for our own script
      dangerouslySetInnerHTML={{ __html: json ?? '{}' }}
      suppressHydrationWarning
    />
  )
}

/** What came with the page. */
export const wordsOfPage = (): Heard => JSON.parse(document.getElementById(ID)?.textContent ?? '{}')

/** A page that says something new after it was made brings the rest of the language. */
export function fetchMissing(instance: i18n, load: () => Promise<Words>): void {
  instance.on('missingKey', () => {
    instance.off('missingKey')
    void load().then(words => {
      for (const [namespace, texts] of Object.entries(words))
        instance.addResourceBundle(instance.language, namespace, texts, true, true)
    })
  })
}
