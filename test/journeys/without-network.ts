import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { putInQuarantine } from './floor.ts'
import { byPointer } from './hands.ts'
import { button, field, type Somebody, wordsOf } from './loop.ts'
import { anotherPerson, signInAsStaff } from './support.ts'

/** What a browser says of a network that is away is no fault of the page. */
const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of (401|403|404|409|503)/

/** Somebody at a device of their own, whose worker stands ready and has copied what a shift needs. */
export async function onADevice(browser: Browser, site: string, email: string) {
  const page = await anotherPerson(browser, site)
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && !NO_NETWORK.test(message.text())) wrong.push(message.text())
  })
  await signInAsStaff(page, email)
  await page.goto('/desk/scan')
  await standsReady(page)
  const me: Somebody = { page, w: wordsOf('zh-CN'), hands: byPointer }
  return { me, page, wrong, context: page.context() }
}

/** The worker answers for this page, and what is copied ahead from here has been copied. */
export async function standsReady(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.locator('html[data-stands-ready]').waitFor({ state: 'attached', timeout: 120_000 })
}

/** A unit from the shelf that has become doubtful in store. Answers its code. */
export async function oneInQuarantine(me: Somebody, what: string): Promise<string> {
  const { page } = me
  await page.goto(`/desk/units?state=ready&q=${encodeURIComponent(what)}`)
  const links = await page.getByRole('main').locator('a[href^="/desk/units/"]').all()
  const paths = await Promise.all(links.map(link => link.getAttribute('href')))
  const code = paths.flatMap(path => /^\/desk\/units\/([0-9A-Z]{8})$/.exec(path ?? '')?.slice(1) ?? []).at(-1) ?? ''
  await putInQuarantine(me, code)
  return code
}

/** Everything that the browser's store holds, store by store, as one text: bytes as the letters they would spell. */
export const allThatLiesHere = (page: Page) =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    // Bytes as the letters that they would spell; what is no such thing goes into the text as it is.
    const text = new TextDecoder('utf-8')
    const spelt = (_: string, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? text.decode(value) : value
    const isOut = (keys: readonly { seal?: CryptoKey; name?: CryptoKey }[]) =>
      keys.some(({ seal, name }) => seal?.extractable || name?.extractable)
    const db = await asked(indexedDB.open('fuju-device'))
    const stores: { [store: string]: { text: string; count: number } } = {}
    for (const name of [...db.objectStoreNames]) {
      const store = db.transaction(name).objectStore(name)
      const [keys, values] = [await asked(store.getAllKeys()), await asked(store.getAll())]
      if (name === 'keys' && isOut(values)) throw new Error('a key can be taken out')
      stores[name] = { text: JSON.stringify([keys, values], spelt), count: keys.length }
    }
    db.close()
    return stores
  })

/** Ends the process that runs a page, as a phone does that needs its memory. */
export async function kill(page: Page) {
  const crashed = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => undefined)
  await crashed
  await page.close()
}

/** A network that takes a form in, and answers with this status and nothing else. */
export const answerFormsWith = (context: BrowserContext, status: number) =>
  context.route('**/desk/**', route =>
    route.request().method() === 'POST' ? route.fulfill({ status, body: '' }) : route.fallback(),
  )

export const NOTE = '左侧扶手松动，王桂兰家'
export const main = ({ page }: Somebody) => page.getByRole('main')
export const inspectionOf = (code: string) => `/desk/units/${code}/inspection`

/** Fills in an inspection and sends it. */
export async function inspect({ page, w, hands }: Somebody) {
  await hands.tick(field(page, w.reprocessing.result.clean_next))
  await hands.write(page.locator('[name=note]'), NOTE)
  await hands.press(button(page, w.reprocessing.inspection.done))
}

/** What the bar of every page says while one act waits here. */
export const oneWaits = ({ page, w }: Somebody) =>
  expect(page.getByRole('status').getByRole('link', { name: w.offline.bar_one })).toBeVisible({ timeout: 20_000 })

/** Everything that waited here has been sent. */
export const nothingWaits = (me: Somebody) =>
  expect(main(me)).toContainText(me.w.offline.nothing_kept, { timeout: 20_000 })
