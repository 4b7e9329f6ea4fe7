import { words as w } from '#app/i18n/zh-CN/words.ts'
import { RENTERS } from '#db/seed/cast.ts'
import { expect, signInByPhone, test } from './support.ts'

test.use({ javaScriptEnabled: false })

test('without scripts: find by pinyin, see the price, reserve, read the status, cancel', async ({ page }) => {
  const main = page.getByRole('main')
  const press = (name: string | RegExp) => main.getByRole('button', { name }).click()
  await page.goto('/')
  await main.getByRole('searchbox').or(main.getByRole('textbox')).first().fill('shouzhang')
  await main.locator('form').first().getByRole('button').click()
  await page.waitForURL('**/devices?*')
  await main.getByRole('heading', { level: 3 }).getByRole('link').first().click()
  await main.getByRole('link', { name: w.catalogue.product.reserve }).first().click()
  await press(w.booking.see_price)
  await main.getByRole('link', { name: w.booking.go_on }).click()
  await page.waitForURL('**/sign-in?next=*')
  await signInByPhone(page, RENTERS.wangGuilan.phone)
  await page
    .locator(`label[for=${await page.getByLabel(w.booking.way.collect, { exact: true }).getAttribute('id')}]`)
    .click()
  await press(w.ui.form.continue)
  await press(w.ui.form.continue)
  await press(new RegExp(w.booking.reserve.replace('{{amount}}', '.*')))
  await page.waitForURL('**/reservations/*')
  await expect(main).toContainText(w.booking.status_lead.requested)
  await main.getByRole('link', { name: w.booking.cancel }).click()
  await press(w.booking.cancel_yes)
  await expect(main).toContainText(w.booking.status_lead.cancelled)
})
