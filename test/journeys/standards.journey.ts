import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import type { Reader } from '#app/people/reader.ts'
import { PAGES } from './pages.ts'
import { addressOf, expect, test } from './people.ts'

test.describe.configure({ timeout: 240_000 })

/** What residents and visitors see: every route that is no desk's and no office's. */
const FOR_RESIDENTS = Object.entries(PAGES).filter(([routeId]) => !/^routes\/(desk|district)/.test(routeId))
const READERS: readonly Reader[] = [
  { language: 'zh-CN', size: 'standard', contrast: 'standard' },
  { language: 'zh-CN', size: 'elder', contrast: 'standard' },
  { language: 'zh-CN', size: 'standard', contrast: 'high' },
  { language: 'en', size: 'standard', contrast: 'standard' },
  { language: 'en', size: 'elder', contrast: 'standard' },
  { language: 'en', size: 'standard', contrast: 'high' },
]
const ENGINE = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8')
const AT_ONCE = 8

const html = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Matters of taste that another formatter has settled.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'off',
    'long-title': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
  },
})

/** What is no valid HTML: the rule, and where. */
async function invalid(text: string): Promise<readonly string[]> {
  const { results } = await html.validateString(text)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`),
  )
}

type Found = {
  readonly results: readonly { ruleId: string; value: readonly string[]; snippet: string; message: string }[]
}
type Ace = { Checker: new () => { check(of: Document, rules: readonly string[]): Promise<Found> } }

/** What IBM's checker calls a violation of WCAG 2.2. */
async function violations(page: Page): Promise<readonly string[]> {
  // Evaluated by the browser's tools: the page's own policy lets no foreign script in.
  await page.evaluate(`${ENGINE};void 0`)
  return page.evaluate(async () => {
    // What is folded has no text for the engine: it looks at everything unfolded.
    for (const folded of document.querySelectorAll('details')) folded.open = true
    const { ace } = window as unknown as { readonly ace: Ace }
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2'])
    return results
      .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 150)}`)
  })
}

for (let first = 0; first < FOR_RESIDENTS.length; first += AT_ONCE) {
  const pages = FOR_RESIDENTS.slice(first, first + AT_ONCE)
  test(`by two other checkers: ${pages.map(([routeId]) => routeId.replace('routes/', '')).join(', ')}`, async ({
    enter,
  }) => {
    for (const [routeId, opening] of pages) {
      let address: string | undefined
      for (const reader of READERS) {
        const context = await enter(opening.who, reader)
        address ??= await addressOf(context.request, opening)
        const page = await context.newPage()
        await page.goto(address)
        const found = {
          html: reader.size === 'standard' ? await invalid(await (await context.request.get(address)).text()) : [],
          wcag: await violations(page),
        }
        expect.soft(found, `${routeId} for ${Object.values(reader).join(', ')}`).toEqual({ html: [], wcag: [] })
        await context.close()
      }
    }
  })
}
