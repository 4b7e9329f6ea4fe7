import type { Page } from '@playwright/test'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { scanThroughInputMethod } from './at-work.ts'
import { byKeyboard, byPointer, byThumb, type Hands } from './hands.ts'
import { button, colleague, field, type Somebody, send, wordsOf } from './loop.ts'
import { expect, expectAccessible, signInAsStaff, test } from './support.ts'

test.describe.configure({ timeout: 240_000 })
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

const main = ({ page }: Somebody) => page.getByRole('main')
const NOBODYS = 'FJ-9041'
const PLACE = '展厅'

/** A unit of the shelf that no other journey takes: the last one of the list. */
async function unitOnTheShelf({ page }: Somebody): Promise<string> {
  await page.goto('/desk/units?state=ready')
  const links = await page.getByRole('table').getByRole('link').all()
  return (await links.at(-1)?.getAttribute('href'))?.split('/').at(-1) ?? ''
}

/** Somebody counts the show room with a scanner: one unit that should be elsewhere, and a tag that nobody knows. */
async function count(me: Somebody, site: string, code: string) {
  const { page, w, hands } = me
  await page.goto('/desk/stock-takes')
  await expectAccessible(page)
  await hands.choose(field(page, w.stock.take.place), { label: PLACE })
  await send(me, w.stock.take.open)
  await expect(page.getByRole('button', { name: w.scanning.use_camera })).toBeVisible()
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  for (const sent of [`${site}/u/${code}`, code, NOBODYS]) await scanThroughInputMethod(page, sent)
  await expect(field(page, w.stock.count.codes)).toHaveValue(`${code}\n${NOBODYS}\n`)
  await expectAccessible(page)
  await send(me, w.stock.count.save)
  const saved = w.stock.count.saved.replace('{{count}}', '2')
  await expect(page.getByRole('status').filter({ hasText: saved })).toBeVisible()
  await expect(main(me)).toContainText(w.stock.count.unknown.replace('{{count}}', '1'))
  await send(me, w.stock.count.sign)
}

async function countAndSettle(me: Somebody, other: Somebody, site: string) {
  const { page, w } = me
  const code = await unitOnTheShelf(me)
  await count(me, site, code)
  await page.waitForURL('**/result')
  await expect(main(me)).toContainText(`${w.stock.result.elsewhere} 1`)
  await expect(main(me)).toContainText(NOBODYS)
  await expect(button(page, w.stock.result.settle)).toHaveCount(0)
  await expectAccessible(page)
  await other.page.goto(page.url())
  await other.hands.press(button(other.page, w.stock.result.settle))
  await expect(main(other)).toContainText(w.stock.result.adjusted)
  await expect(main(other)).toContainText(printedUnitCode(code))
  await expectAccessible(other.page)
  await page.goto(`/desk/units/${code}`)
  await expect(main(me)).toContainText(w.inventory.movement.moved)
  await expect(main(me)).toContainText(PLACE)
}

type Case = { readonly how: string; readonly at: string; readonly hands: (page: Page) => Hands }
const CASES: readonly Case[] = [
  { how: 'by thumb', at: 'hd', hands: () => byThumb },
  { how: 'by keyboard', at: 'xq', hands: byKeyboard },
]

for (const { how, at, hands } of CASES) {
  test(`a count by scanner, settled by another person, at 390 px ${how}`, async ({ page, browser, site }) => {
    const house = { browser, baseURL: site, language: 'zh-CN', handsOn: () => byPointer } as const
    await signInAsStaff(page, `technician-1@${at}.example`)
    const me = { page, w: wordsOf('zh-CN'), hands: hands(page) }
    await countAndSettle(me, await colleague(house, `technician-2@${at}.example`), site)
  })
}
