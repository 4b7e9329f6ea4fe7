import type { Page } from '@playwright/test'
import { words as w } from '#app/i18n/zh-CN/words.ts'
import { byPointer } from './hands.ts'
import { expect, expectAccessible, signInAsStaff, test } from './support.ts'

const { approve, approve_title: asks, approve_lead: lead, yours } = w.upkeep.scrapping

/** A proposal that the technician of a centre where no other journey works has made. */
async function aProposalAt(page: Page, manager: string) {
  await signInAsStaff(page, manager)
  await page.goto('/desk/scrappings')
  await page.getByRole('table').first().getByRole('link').first().click()
  await page.waitForURL('**/scrapping')
}

const expectScrapped = (page: Page) => expect(page.getByRole('main')).toContainText(w.inventory.state.scrapped)

test('whoever proposes does not decide', async ({ page }) => {
  await signInAsStaff(page, 'manager@hedong.example')
  await page.goto('/desk/units?state=ready')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('link', { name: w.inventory.action.scrap }).click()
  await byPointer.tick(page.getByRole('radio', { name: w.upkeep.scrapping.grounds.worn_out }))
  await page.getByRole('textbox', { name: w.upkeep.scrapping.note }).fill('接头松动。')
  await page.getByRole('button', { name: w.upkeep.scrapping.propose }).click()
  await page.getByRole('link', { name: w.upkeep.unit_news.scrapping }).click()
  await expect(page.getByRole('main')).toContainText(yours)
  await expect(page.getByRole('button', { name: approve })).toHaveCount(0)
  await expectAccessible(page)
})

test('a unit is scrapped only after a second question, and Escape says no', async ({ page }) => {
  await aProposalAt(page, 'manager@hedong.example')
  const asking = page.getByRole('button', { name: approve })
  await asking.click()
  const dialog = page.getByRole('alertdialog', { name: asks })
  await expect(dialog).toContainText(lead)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(asking).toBeFocused()
  await asking.click()
  await dialog.getByRole('button', { name: approve }).click()
  await expectScrapped(page)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the second question unfolds in the page', async ({ page }) => {
    await aProposalAt(page, 'manager@xiqing.example')
    await page.locator('summary').filter({ hasText: approve }).click()
    await page.getByRole('button', { name: approve }).click()
    await expectScrapped(page)
  })
})
