import type { Page } from '@playwright/test'
import { words as w } from '#app/i18n/zh-CN/words.ts'
import { expect, expectAccessible, signInAsStaff, test } from './support.ts'

const scrap = w.inventory.action.scrap

/** A unit on the shelf of a centre where no other journey works. */
async function someUnitOf(page: Page, manager: string) {
  await signInAsStaff(page, manager)
  await page.goto('/desk/units?state=ready')
  await page.getByRole('table').getByRole('link').first().click()
  await page.waitForURL('**/desk/units/*')
}

const expectScrapped = (page: Page) => expect(page.getByRole('main')).toContainText(w.inventory.state.scrapped)

test('a unit is scrapped only after a second question, and Escape says no', async ({ page }) => {
  await someUnitOf(page, 'manager@hedong.example')
  const asking = page.getByRole('button', { name: scrap })
  await asking.click()
  const dialog = page.getByRole('alertdialog', { name: w.inventory.scrap_title })
  await expect(dialog).toContainText(w.inventory.scrap_lead)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(asking).toBeFocused()
  await asking.click()
  await dialog.getByRole('button', { name: scrap }).click()
  await expectScrapped(page)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the second question unfolds in the page', async ({ page }) => {
    await someUnitOf(page, 'manager@xiqing.example')
    await page.locator('summary').filter({ hasText: scrap }).click()
    await page.getByRole('button', { name: scrap }).click()
    await expectScrapped(page)
  })
})
