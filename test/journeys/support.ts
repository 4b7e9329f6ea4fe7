import AxeBuilder from '@axe-core/playwright'
import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '#db/seed/cast.ts'

export { expect }

export type Language = 'zh-CN' | 'en'

/** Notes what goes wrong in a page's scripts, and what the content policy forbids. */
export function watch(page: Page): readonly string[] {
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && !/status of (400|401|403|404|409)/.test(message.text()))
      wrong.push(message.text())
  })
  return wrong
}

/** A journey whose page breaks when a script fails or the content policy is violated. */
export const test = base.extend<{ watched: undefined; site: string }>({
  site: ({ baseURL }, use) => use(baseURL ?? ''),
  watched: [
    async ({ page, baseURL }, use) => {
      const wrong = watch(page)
      // Accounts keep the language of whoever used them last: what a journey reads is its own choice.
      await read(page, 'zh-CN', baseURL ?? '')
      await use(undefined)
      expect(wrong).toEqual([])
    },
    { auto: true },
  ],
})

export const read = (page: Page, language: Language, baseURL: string) =>
  page.context().addCookies([{ name: 'language', value: language, url: baseURL }])

export async function signInAsStaff(page: Page, email: string) {
  await page.goto('/sign-in/staff')
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(DEMO_PASSWORD)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'))
}

/** Signs a resident in on the page where the sign-in stands, with the code that the demo shows. */
export async function signInByPhone(page: Page, phone: string) {
  if (!new URL(page.url(), 'http://fuju.test').pathname.startsWith('/sign-in')) await page.goto('/sign-in')
  await page.locator('[name=phone]').fill(phone)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL('**/sign-in/code**')
  await page.locator('[name=code]').fill(await codeFor(page, phone))
  await page.locator('main button[type=submit]').click()
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'))
}

const CODE = /(?<!\d)\d{6}(?!\d)/

/** The latest code that was sent to a phone: messages leave a moment after they are asked for. */
async function codeFor(page: Page, phone: string): Promise<string> {
  const messages = await page.context().newPage()
  let code: string | undefined
  await expect(async () => {
    await messages.goto('/demo/messages')
    // Other messages to the same phone may have come since.
    const row = messages.getByRole('row').filter({ hasText: phone }).filter({ hasText: CODE }).first()
    code = CODE.exec((await row.textContent())?.replace(phone, '') ?? '')?.[0]
    expect(code).toBeDefined()
  }).toPass({ timeout: 10_000 })
  await messages.close()
  return code ?? ''
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What breaks WCAG 2.2 A and AA or best practice, and text under 7:1. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: TAGS }, rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`)
}

/** No violation of WCAG 2.2 A and AA, and text at 7:1. */
export const expectAccessible = async (page: Page) => expect(await violationsOn(page), page.url()).toEqual([])

/** A page of its own for another person: nothing of the first one's session. */
export async function anotherPerson(browser: Browser, baseURL: string, language: Language = 'zh-CN') {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await context.addCookies([{ name: 'language', value: language, url: baseURL }])
  return context.newPage()
}
