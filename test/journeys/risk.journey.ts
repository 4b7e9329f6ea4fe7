import type { Page } from '@playwright/test'
import { showReference } from '#app/booking/reference.ts'
import { words as w } from '#app/i18n/zh-CN/words.ts'
import { TODAY } from './day.ts'
import { expect, expectAccessible, signInAsStaff, test } from './support.ts'

/** The manager of a centre where few other journeys work. */
const MANAGER = 'manager@xiqing.example'
const FAR = '2027-12-01'
const REFERENCE = /^\/desk\/reservations\/([^/?]+)$/

/** Released units of the centre, from the bottom of the list: other journeys take from its top. */
async function readyUnits(page: Page): Promise<readonly string[]> {
  await page.goto('/desk/units?state=ready')
  const links = await page.getByRole('table').getByRole('link').all()
  const addresses = await Promise.all(links.map(link => link.getAttribute('href')))
  return [...new Set(addresses.filter(address => address !== null))].reverse()
}

/** Whom it would put at risk if this unit were gone: the page for setting aside says so before anything is done. */
async function endangeredBy(page: Page, unit: string): Promise<string | undefined> {
  await page.goto(`${unit}/set-aside?why=maintenance&from=${TODAY}&to=${FAR}`)
  for (const link of await page.getByRole('main').getByRole('link').all()) {
    const reference = REFERENCE.exec((await link.getAttribute('href')) ?? '')?.[1]
    if (reference) return reference
  }
  return undefined
}

const rowOf = (page: Page, reference: string) =>
  page
    .getByRole('table')
    .first()
    .getByRole('row')
    .filter({ hasText: showReference(reference) })

/** Breaks units down one after the other until one of them endangers somebody whom the list knows how to save. */
async function breakDown(page: Page): Promise<string> {
  for (const unit of await readyUnits(page)) {
    const reference = await endangeredBy(page, unit)
    if (!reference) continue
    await page.goto(`${unit}/repair`)
    await page.getByRole('textbox', { name: w.upkeep.repair.fault }).fill('车架裂了。')
    await page.getByRole('button', { name: w.upkeep.repair.open }).click()
    await page.waitForURL('**/desk/repairs/*')
    await page.goto('/desk/risk')
    await expect(rowOf(page, reference)).toBeVisible()
    if ((await rowOf(page, reference).getByRole('button').count()) > 0) return reference
  }
  throw new Error('nobody could be saved')
}

/** Messages leave a moment after they are asked for. */
async function expectMessage(page: Page, text: string) {
  await expect(async () => {
    await page.goto('/demo/messages')
    await expect(page.getByRole('main')).toContainText(text, { timeout: 1000 })
  }).toPass({ timeout: 20_000 })
}

test('a unit breaks down: the list says who is endangered, one press saves them, and they are told', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await signInAsStaff(page, MANAGER)
  const reference = await breakDown(page)
  await expectAccessible(page)
  await expectMessage(page, `预约 ${reference} 暂时没有可用的辅具`)
  await page.goto('/desk/risk')
  await rowOf(page, reference).getByRole('button').first().click()
  const saved = w.risk.saved.replace('{{reference}}', showReference(reference))
  await expect(page.getByRole('main')).toContainText(saved)
  await expect(rowOf(page, reference)).toBeHidden()
  await expectMessage(page, `预约 ${reference} 已重新安排好`)
})

test('a unit is set aside for maintenance, and given back', async ({ page }) => {
  await signInAsStaff(page, MANAGER)
  const [unit = ''] = await readyUnits(page)
  await page.goto(`${unit}/set-aside?why=showroom&from=${FAR}&to=2027-12-05`)
  await expectAccessible(page)
  await page.getByRole('button', { name: w.risk.aside.save }).click()
  await expect(page.getByRole('table')).toContainText(w.risk.aside.reason.showroom)
  await page.getByRole('button', { name: w.risk.aside.end }).click()
  await expect(page.getByRole('main')).toContainText(w.risk.aside.none)
})

test('the manager closes the centre for a day and calls it off', async ({ page }) => {
  await signInAsStaff(page, MANAGER)
  await page.goto('/desk/opening')
  await page.locator('[name=from]').fill('2027-11-15')
  await page.locator('[name=until]').fill('2027-11-16')
  await page.locator('[name=zh]').fill('盘点')
  await page.locator('[name=en]').fill('Stock-taking')
  await page.getByRole('button', { name: w.risk.opening.add, exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: '盘点' })
  await expect(row).toBeVisible()
  await expectAccessible(page)
  await row.getByRole('button').click()
  await expect(row).toBeHidden()
})
