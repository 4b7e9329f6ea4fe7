import { createServer } from 'node:net'
import { type BrowserContext, chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { CHROMIUM_ARGS, chromiumPath } from '#test/support/chromium.mjs'
import { PAGES } from './pages.ts'
import { addressOf, test as base, expect } from './people.ts'

const FOR_RESIDENTS = Object.entries(PAGES).filter(([routeId]) => !/^routes\/(desk|district)/.test(routeId))
const READER = { language: 'zh-CN', size: 'standard', contrast: 'standard' } as const
const AT_ONCE = 12

const aFreePort = () =>
  new Promise<number>((found, failed) => {
    const server = createServer().once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** A browser of its own for each worker: Lighthouse drives it by its port, and knows nothing of contexts. */
const test = base.extend<object, { port: number }>({
  port: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const port = await aFreePort()
      const args = [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`]
      const browser = await chromium.launch({ executablePath: chromiumPath(), args })
      await use(port)
      await browser.close()
    },
    { scope: 'worker' },
  ],
})
test.describe.configure({ timeout: 240_000 })

const cookiesOf = async (context: BrowserContext) =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

/** What keeps a page from 100 points for accessibility. */
async function shortOfAll(url: string, port: number, Cookie: string) {
  const result = await lighthouse(url, {
    ...{ port, output: 'json', logLevel: 'silent', onlyCategories: ['accessibility'], extraHeaders: { Cookie } },
    // A page that says that there is nothing here is a page too.
    ...{ throttlingMode: 'provided', formFactor: 'mobile', ignoreStatusCode: true },
  })
  const { lhr } = result ?? {}
  const wrong = Object.values(lhr?.audits ?? {}).filter(({ score }) => score !== null && score < 1)
  return { score: lhr?.categories.accessibility?.score, at: lhr?.finalDisplayedUrl, wrong: wrong.map(({ id }) => id) }
}

for (let first = 0; first < FOR_RESIDENTS.length; first += AT_ONCE) {
  const pages = FOR_RESIDENTS.slice(first, first + AT_ONCE)
  test(`100 points for accessibility: ${pages.map(([routeId]) => routeId.replace('routes/', '')).join(', ')}`, async ({
    enter,
    port,
    baseURL,
  }) => {
    for (const [routeId, opening] of pages) {
      const context = await enter(opening.who, READER)
      const url = `${baseURL}${await addressOf(context.request, opening)}`
      const found = await shortOfAll(url, port, await cookiesOf(context))
      expect.soft(found, routeId).toEqual({ score: 1, at: url, wrong: [] })
      await context.close()
    }
  })
}
