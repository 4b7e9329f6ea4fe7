import type { BrowserContext, Page } from '@playwright/test'
import { ROUTE_RULES } from '#app/http/route-rules.ts'
import { CONTRASTS, type Reader } from '#app/people/reader.ts'
import { foreignSentences, MAIN_BUTTONS, sideways, smallTargets, TARGETS } from './look.ts'
import { NO_PAGE } from './no-page.ts'
import { type Opening, PAGES, type Persona } from './pages.ts'
import { addressOf, expect, test } from './people.ts'
import { violationsOn, watch } from './support.ts'

test.describe.configure({ timeout: 240_000 })

/** So many pages in one test: the workers share them evenly. */
const AT_ONCE = 7
const [WIDE, PHONE, NARROW] = [1280, 390, 320]
const [FINGER, ELDER_FINGER] = [44, 60]

type Shown = Opening & { readonly routeId: string; readonly place: number }
const SHOWN: readonly Shown[] = Object.entries(PAGES).map(([routeId, opening], place) => ({
  routeId,
  place,
  ...opening,
}))

/** Every page is seen in both languages, sizes and contrasts: the contrast takes turns. */
const READERS: readonly ((place: number) => Reader)[] = [
  place => ({ language: 'zh-CN', size: 'standard', contrast: CONTRASTS[place % 2] ?? 'high' }),
  place => ({ language: 'en', size: 'elder', contrast: CONTRASTS[(place + 1) % 2] ?? 'high' }),
]

test('every route shows a page that is looked at here, or has a reason why not', () => {
  expect([...Object.keys(PAGES), ...Object.keys(NO_PAGE)].sort()).toEqual(Object.keys(ROUTE_RULES).sort())
})

test('every page has a title of its own', async ({ enter }) => {
  const addresses = new Map<string, string>()
  for (const language of ['zh-CN', 'en'] as const) {
    const titles = new Map<string, string>()
    for (const who of new Set(SHOWN.map(page => page.who))) {
      const { request } = await enter(who, { language, size: 'standard', contrast: 'standard' })
      for (const page of SHOWN.filter(one => one.who === who)) {
        const address = addresses.get(page.routeId) ?? (await addressOf(request, page))
        addresses.set(page.routeId, address)
        const html = await (await request.get(address)).text()
        const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? ''
        expect.soft(/[\0\uFFFD]/.exec(html), `a broken character in ${page.routeId}`).toBeNull()
        expect.soft(title.trim(), page.routeId).not.toBe('')
        expect.soft(titles.get(title), `${page.routeId} has the title “${title}” of`).toBeUndefined()
        titles.set(title, page.routeId)
      }
    }
  }
})

for (const [who, pages] of chunks()) {
  test(`${who}: ${pages.map(({ routeId }) => routeId.replace('routes/', '')).join(', ')}`, async ({ enter }) => {
    for (const page of pages) {
      let address: string | undefined
      for (const readerFor of READERS) {
        const reader = readerFor(page.place)
        const context = await enter(who, reader)
        address ??= await addressOf(context.request, page)
        await look(page, address, reader, context)
      }
    }
  })
}

function chunks(): readonly (readonly [Persona, readonly Shown[]])[] {
  return [...new Set(SHOWN.map(page => page.who))].flatMap(who => {
    const theirs = SHOWN.filter(page => page.who === who)
    return Array.from({ length: Math.ceil(theirs.length / AT_ONCE) }, (_, i) => {
      return [who, theirs.slice(i * AT_ONCE, (i + 1) * AT_ONCE)] as const
    })
  })
}

/** Everything that is asked of a page, said at once and not one after the other. */
async function look(shown: Shown, address: string, reader: Reader, context: BrowserContext) {
  const page = await context.newPage()
  const wrong = watch(page)
  await page.setViewportSize({ width: reader.size === 'elder' ? PHONE : WIDE, height: 900 })
  const answer = await page.goto(address)
  const found = {
    status: answer?.status(),
    lang: await page.getAttribute('html', 'lang'),
    ...(await seen(page, reader)),
  }
  const nothing = { violations: [], small: [], foreign: [], sideways: [], wrong: [] }
  const expected = { status: shown.status ?? 200, lang: reader.language, headings: 1, ...nothing }
  expect
    .soft({ ...found, wrong }, `${shown.routeId} at ${address} for ${Object.values(reader).join(', ')}`)
    .toEqual(expected)
  await context.close()
}

async function seen(page: Page, { language, size }: Reader) {
  const headings = await page.locator('h1').count()
  const violations = await violationsOn(page)
  const foreign = language === 'en' ? [] : await foreignSentences(page)
  await page.setViewportSize({ width: PHONE, height: 844 })
  const alone = await smallTargets(page, FINGER, TARGETS)
  const small = size === 'elder' ? [...alone, ...(await smallTargets(page, ELDER_FINGER, MAIN_BUTTONS))] : alone
  await page.setViewportSize({ width: NARROW, height: 640 })
  return { headings, violations, foreign, small, sideways: await sideways(page) }
}
