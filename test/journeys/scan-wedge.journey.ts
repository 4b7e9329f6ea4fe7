import type { Page } from '@playwright/test'
import { words as w } from '#app/i18n/zh-CN/words.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { atWork, noteAsking, READER, scanThroughInputMethod, timesAsked } from './at-work.ts'
import { expect, test } from './people.ts'
import { expectAccessible, watch } from './support.ts'

test.describe.configure({ timeout: 120_000 })

test('a burst through a Chinese input method is one code, and nobody is asked for a camera', async ({
  enter,
  baseURL,
}) => {
  const technician = await enter('zhouJie', READER)
  const { code, address } = await atWork(technician, baseURL)
  const page = await technician.newPage()
  const wrong = watch(page)
  await noteAsking(page)
  for (const focus of ['field', 'page']) {
    await page.goto('/desk/scan')
    await expect(page.getByRole('button', { name: w.scanning.use_camera })).toBeVisible()
    if (focus === 'page') await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await scanThroughInputMethod(page, address)
    await page.waitForURL(`**/desk/units/${code}`)
  }
  expect(await timesAsked(page)).toBe(0)
  expect(wrong).toEqual([])
})

const LATEST_MS = 100

test('several are collected, each told at once, known again, taken out, and kept over a reload', async ({
  enter,
  baseURL,
}) => {
  const technician = await enter('zhouJie', READER)
  const { code, address } = await atWork(technician, baseURL)
  const page = await technician.newPage()
  const wrong = watch(page)
  await noteAsking(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/desk/scan?many=yes')
  await expect(page.getByRole('button', { name: w.scanning.use_camera })).toBeVisible()
  const said = page.locator('.scan-told')
  expect(await msUntilTold(page, () => scanThroughInputMethod(page, address))).toBeLessThan(LATEST_MS)
  await expect(said).toContainText(printedUnitCode(code))
  await scanThroughInputMethod(page, code)
  await expect(said).toHaveText(w.scanning.told.known.replace('{{code}}', printedUnitCode(code)))
  await page.locator('[name=code]').fill('ZC-2019/0042')
  await page.getByRole('button', { name: w.scanning.add }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toContainText('2')
  await expectAccessible(page)
  await page.reload()
  await expect(page.locator('.scan-codes li')).toHaveCount(2)
  await page.locator('.scan-codes li', { hasText: 'ZC-2019' }).getByRole('button').click()
  await expect(page.locator('.scan-codes li')).toHaveCount(1)
  await page.getByRole('button', { name: w.scanning.go_on }).click()
  await page.waitForURL('**/desk/batch**')
  await expect(page.getByRole('main')).toContainText(printedUnitCode(code))
  await page.goto('/desk/scan?many=yes')
  await page.getByRole('button', { name: w.scanning.fetch_back_other.replace('{{count}}', '1') }).click()
  await expect(page.locator('.scan-codes li')).toHaveCount(1)
  expect(await timesAsked(page)).toBe(0)
  expect(wrong).toEqual([])
})

/** From the last key of a burst to the words on the page. */
async function msUntilTold(page: Page, scan: () => Promise<void>): Promise<number> {
  const told = await page.evaluateHandle(() => {
    let pressedAt = 0
    document.addEventListener('keydown', () => (pressedAt = performance.now()), true)
    const line = document.querySelector('.scan-told') as Element
    return {
      after: new Promise<number>(tell => {
        new MutationObserver(() => tell(performance.now() - pressedAt)).observe(line, { childList: true })
      }),
    }
  })
  await scan()
  return told.evaluate(({ after }) => after)
}

test('a code that leads to no unit says what to do next', async ({ enter }) => {
  const technician = await enter('zhouJie', READER)
  const page = await technician.newPage()
  await page.goto('/desk/scan?code=ZC-0000')
  await expect(page.getByText(w.inventory.scan.unknown.replace('{{code}}', 'ZC-0000'))).toBeVisible()
  await page.getByRole('link', { name: w.scanning.next.register_new }).click()
  await page.waitForURL('**/desk/units/new')
})
