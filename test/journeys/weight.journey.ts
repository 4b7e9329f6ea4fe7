import type { Page } from '@playwright/test'
import { type Opening, PAGES } from './pages.ts'
import { addressOf, expect, test } from './people.ts'

test.describe.configure({ timeout: 240_000 })

const KB = 1000
/** A page for residents has one small script of its own, and comes quickly on a slow network. */
const MOST = { script: 5 * KB, stylesheet: 15 * KB, whole: 150 * KB, shift: 0.05 }

const FOR_RESIDENTS = Object.entries(PAGES).filter(
  ([routeId, { who }]) => !routeId.startsWith('routes/desk') && (who === 'visitor' || who === 'zhaoDeshun'),
)

type Weight = { script: number; stylesheet: number; whole: number; shift: number }

/** Bytes as they came over the wire, by kind, and how far things moved while they came. */
async function weigh(page: Page, address: string): Promise<Weight> {
  const weight = { script: 0, stylesheet: 0, whole: 0 }
  const sizes: Promise<void>[] = []
  page.on('requestfinished', request => {
    const add = async () => {
      const { responseBodySize, responseHeadersSize } = await request.sizes()
      const kind = request.resourceType()
      weight.whole += responseBodySize + responseHeadersSize
      if (kind === 'script' || kind === 'stylesheet') weight[kind] += responseBodySize
    }
    sizes.push(add())
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await Promise.all(sizes)
  return { ...weight, shift: await shiftOf(page) }
}

const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>(done => {
        let sum = 0
        const watch = new PerformanceObserver(list => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        })
        watch.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => done(sum)))
      }),
  )

test('no page for residents is heavier than a cheap phone can bear', async ({ enter }) => {
  const tooHeavy: string[] = []
  for (const [routeId, opening] of FOR_RESIDENTS as readonly [string, Opening][]) {
    const context = await enter(opening.who, { language: 'zh-CN', size: 'standard', contrast: 'standard' })
    const page = await context.newPage()
    await page.setViewportSize({ width: 390, height: 844 })
    const weight = await weigh(page, await addressOf(context.request, opening))
    for (const kind of ['script', 'stylesheet', 'whole', 'shift'] as const)
      if (weight[kind] > MOST[kind]) tooHeavy.push(`${routeId}: ${kind} ${weight[kind]}`)
    expect(weight.whole, routeId).toBeGreaterThan(KB)
    await context.close()
  }
  expect(FOR_RESIDENTS.length).toBeGreaterThan(20)
  expect(tooHeavy).toEqual([])
})
