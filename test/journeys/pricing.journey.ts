import type { Page } from '@playwright/test'
import { words as w } from '#app/i18n/zh-CN/words.ts'
import { paths } from '#app/paths.ts'
import { COLLEAGUES } from '#db/seed/cast.ts'
import { TODAY } from './day.ts'
import { expect, signInAsStaff, test } from './support.ts'

/** A tilt table that no other journey rents, and a trainer whose rent is by the day. */
const [TABLE, BY_DAY] = ['C38-02', 'C37-02']

const main = (page: Page) => page.getByRole('main')

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the manager sets a price by terms, is told what does not fit, and everybody sees it', async ({ page }) => {
    await signInAsStaff(page, COLLEAGUES.heJing.email)
    await page.goto(paths.deskPrice(TABLE))
    await page.locator('[name=firstOn]').fill(TODAY)
    await page.locator('label[for=per-term]').click()
    await page.locator('[name="terms.3"]').fill('540')
    await page.locator('[name="terms.6"]').fill('500')
    await page.locator('label[for=earlyReturn-by_day]').click()
    await main(page).getByRole('button', { name: w.pricing.save }).click()
    await expect(main(page)).toContainText('6 个月的租金不能比更短的租期便宜')
    await page.locator('[name="terms.6"]').fill('960')
    await main(page).getByRole('button', { name: w.pricing.save }).click()
    await expect(main(page)).toContainText('3 个月 ¥540.00 · 6 个月 ¥960.00')

    await page.goto(paths.device(TABLE))
    await expect(main(page)).toContainText('租金原价：3 个月 ¥540.00 · 6 个月 ¥960.00')
    await main(page).getByText(w.pricing.conditions).click()
    await expect(main(page)).toContainText('没用到的日子按天退')
    await page.goto(paths.reservePeriod(TABLE, {}))
    await expect(page.locator('[name=months]')).toHaveCount(2)
    await expect(main(page)).toContainText('租金原价 ¥540.00 · 有补贴或优惠的，¥108.00 起')
  })
})

test('with scripts another first day tells another price at once, before anything is sent', async ({ page }) => {
  const [ofMarch, ofApril] = ['2027-03-02', '2027-04-06']
  await page.goto(paths.reservePeriod(BY_DAY, { from: ofMarch }))
  await expect(main(page)).toContainText('租金原价 ¥558.00')
  await page.locator('[name=from]').fill(ofApril)
  await expect(main(page)).toContainText('租金原价 ¥540.00')
  expect(page.url()).toContain(ofMarch)
})
