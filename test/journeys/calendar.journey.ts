import type { Page } from '@playwright/test'
import { words as w } from '#app/i18n/zh-CN/words.ts'
import { RENTERS } from '#db/seed/cast.ts'
import { TODAY } from './day.ts'
import { byKeyboard, byPointer } from './hands.ts'
import { button, field, link, reserve } from './loop.ts'
import { expect, expectAccessible, signInByPhone, test } from './support.ts'

const [CANE, OTHER_CANE] = ['C01-01', 'C01-02']
const { asked, word } = w.availability
const main = (page: Page) => page.getByRole('main')
const days = (page: Page) => main(page).locator('.calendar').getByRole('listitem')
const counts = (page: Page) => main(page).getByText(/^有 \d+ 件可租$/)

test('somebody finds a free day by reading and by the keyboard, and reserves from there', async ({ page }) => {
  test.slow()
  const hands = byKeyboard(page)
  for (const query of [`from=${TODAY}&only=yes`, 'from=2027-03-07', 'from=soon&months=99']) {
    await page.goto(`/devices?${query}`)
    await expectAccessible(page)
  }
  await page.goto(`/devices/${CANE}`)
  await hands.press(link(page, /^看全部日子 武清区$/))
  await page.waitForURL('**/calendar?*')
  await expectAccessible(page)
  await hands.choose(field(page, w.availability.months), { label: '2 个月' })
  await hands.press(button(page, w.availability.show))
  await page.waitForURL('**months=2*')
  await expect(days(page)).toHaveCount(31)
  const said = await days(page).allTextContents()
  expect(said[0]).toMatch(/^3月1日 周一 (可以开始 \d+ 件|已租满)$/)
  expect(said[6]).toBe(`3月7日 周日 ${word.closed}`)
  await hands.press(link(page, '2027年4月'))
  await page.waitForURL('**month=2027-04*')
  await expect(days(page)).toHaveCount(30)
  await page.goBack()
  await expect(days(page)).toHaveCount(31)
  const first = days(page).getByRole('link').first()
  const href = (await first.getAttribute('href')) ?? ''
  await hands.press(first)
  await page.waitForURL(url => url.pathname + url.search === href)
  const from = new URL(page.url()).searchParams.get('from') ?? ''
  await expect(page.locator('[name=from]')).toHaveValue(from)
  await expect(field(page, '2 个月')).toBeChecked()
  await hands.press(button(page, w.booking.see_price))
  await hands.press(button(page, w.booking.go_on).or(link(page, w.booking.go_on)))
  await page.waitForURL('**/sign-in?next=*')
  await signInByPhone(page, RENTERS.zhaoDeshun.phone)
  await reserve({ page, w, hands }, {})
  await expect(main(page)).toContainText(w.booking.status_lead.requested)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the catalogue says what can be had from a day on, and what is wrong with a day', async ({ page }) => {
    await page.goto('/devices')
    await expect(counts(page)).toHaveCount(0)
    await main(page).getByText(asked.title).click()
    await field(page, asked.from).fill('2027-03-07')
    await button(page, w.catalogue.list.search).click()
    await expect(main(page).getByRole('alert')).toContainText(w.booking.refusal.centre_is_closed)
    await expect(counts(page)).toHaveCount(0)
    await link(page, '改到3月8日（周一）').click()
    await expect(main(page).getByRole('alert')).toHaveCount(0)
    await expect(counts(page).first()).toBeVisible()
    await field(page, w.availability.months).selectOption('2')
    await field(page, asked.centre).selectOption('WQ')
    await byPointer.tick(field(page, asked.only))
    await button(page, w.catalogue.list.search).click()
    await expect(main(page)).toContainText('从3月8日（周一）起租 2 个月，武清区')
    const cards = await main(page).getByRole('heading', { level: 3 }).count()
    expect(cards).toBeGreaterThan(0)
    await expect(counts(page)).toHaveCount(cards)
    await main(page).getByRole('heading', { level: 3 }).getByRole('link').first().click()
    await link(page, w.catalogue.product.reserve).click()
    await expect(page.locator('[name=from]')).toHaveValue('2027-03-08')
    await expect(field(page, '2 个月')).toBeChecked()
  })

  test('where nothing is free the list leads on, and a calendar turns its pages', async ({ page }) => {
    await page.goto(`/devices?q=unicorn&from=${TODAY}&only=yes`)
    await expect(main(page)).toContainText(w.catalogue.list.none)
    await page.goto(`/devices/${OTHER_CANE}/calendar?centre=WQ&months=1&month=2027-03`)
    await link(page, '2027年4月').click()
    await expect(main(page).getByRole('heading', { level: 2, name: '2027年4月' })).toBeVisible()
    await page.goto(`/devices/${OTHER_CANE}/calendar?centre=WQ&months=999&month=1999-99`)
    await expect(field(page, w.availability.months)).toHaveValue('1')
    await expect(main(page).getByRole('heading', { level: 2, name: '2027年3月' })).toBeVisible()
  })
})
