import { words as w } from '#app/i18n/zh-CN/words.ts'
import { paths } from '#app/paths.ts'
import { TODAY } from './day.ts'
import { anotherPerson, expect, signInByPhone, test } from './support.ts'

test.use({ javaScriptEnabled: false })

const PHONE = '13922220017'
const TERM = { from: TODAY, months: '3', centre: 'WQ' }
const DEVICE = 'C03-02'

test('who signs out half way goes on with another device of their own, and is asked nothing twice', async ({
  page,
  browser,
  site,
}) => {
  const main = page.getByRole('main')
  const press = (name: string | RegExp) => main.getByRole('button', { name, exact: true }).click()
  const label = (text: string) => main.locator('label', { hasText: text }).first()
  await signInByPhone(page, PHONE)
  await page.goto(paths.reserveQuote(DEVICE, TERM))
  await press(w.booking.go_on)
  await main.getByLabel(w.people.name).fill('田桂芳')
  await main.getByLabel(w.people.id_number).fill('120114195206176057')
  await main.getByLabel(w.people.phone).fill(PHONE)
  await main.getByLabel(w.people.street).selectOption({ index: 1 })
  await main.getByLabel(w.people.address).fill('和平里 5 号楼 1 门 203')
  for (const tick of [w.people.is_local, w.people.consent_service]) await label(tick).click()
  await press(w.booking.who_save)
  await label(w.people.class.local_elderly).click()
  await press(w.ui.form.continue)
  await label(w.booking.way.deliver).click()
  await main.getByLabel(w.booking.address).fill('光明道 9 号')
  await press(w.ui.form.continue)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.draft.contact_title)
  await page.getByRole('button', { name: w.ui.nav.sign_out }).click()

  const later = await anotherPerson(browser, site)
  const there = later.getByRole('main')
  await signInByPhone(later, PHONE)
  await later.goto(paths.mine())
  await expect(there).toContainText(w.draft.own_title)
  await there.getByRole('link', { name: w.draft.go_on }).click()
  await expect(there).toContainText('3 个月')
  await there.getByRole('button', { name: w.booking.go_on }).click()
  await expect(later.getByRole('heading', { level: 1 })).toHaveText(w.draft.contact_title)
  await expect(there.getByLabel(w.booking.phone)).toHaveValue(PHONE)
  await there.getByRole('button', { name: w.ui.form.continue }).click()
  await expect(there).toContainText('光明道 9 号')
  // What is looked over comes by itself: to see it again asks nothing to be sent again.
  await later.reload()
  await expect(later.getByRole('heading', { level: 1 })).toHaveText(w.booking.check_title)
  await there.getByRole('button', { name: new RegExp(w.booking.reserve.replace('{{amount}}', '.*')) }).click()
  await later.waitForURL('**/reservations/*')
  await later.goto(paths.mine())
  await expect(there).not.toContainText(w.draft.own_title)
})
