import type { Page } from '@playwright/test'
import { words as w } from '#app/i18n/zh-CN/words.ts'
import { paths } from '#app/paths.ts'
import { RENTERS } from '#db/seed/cast.ts'
import { TODAY } from './day.ts'
import { expect, test } from './people.ts'
import { expectAccessible, signInByPhone } from './support.ts'

// One after the other: both sign in the same father, and a second code ends the first.
test.describe.configure({ mode: 'default', timeout: 120_000 })

const READER = { language: 'zh-CN', size: 'standard', contrast: 'standard' } as const
const CARER = { name: '女儿赵敏', phone: '13700000061' }
const MASKED = '赵**'
const said = (text: string, name = MASKED) => text.replace('{{name}}', name)
const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).click()
const strip = (page: Page) => page.getByRole('banner').locator('.site-strip')

const field = (page: Page, label: string) => main(page).getByRole('textbox', { name: label, exact: true })

/** Without scripts the box itself is pressed through its label. */
const tick = async (page: Page, label: string) =>
  page.locator(`label[for=${await main(page).getByLabel(label, { exact: true }).getAttribute('id')}]`).click()

async function name(page: Page, phone: string) {
  await field(page, w.care.carer_name).fill(CARER.name)
  await field(page, w.care.phone).fill(phone)
  await tick(page, w.care.scope.reserve)
  await tick(page, w.booking.months_other.replace('{{count}}', '3'))
  await press(page, w.care.give)
}

test('a daughter acts for her father: asked, shown on every page, recorded, and ended by him', async ({
  enter,
  browser,
}) => {
  const father = await (await enter('zhaoDeshun', READER)).newPage()
  await father.goto(paths.mine())
  await main(father).getByRole('link', { name: w.care.link }).click()
  await main(father).getByRole('link', { name: w.care.new_link }).click()
  await press(father, w.care.give)
  await expect(father).toHaveTitle(/^错误：/)
  await expectAccessible(father)
  await name(father, CARER.phone)
  await father.waitForURL(`**${paths.mineCarers()}`)
  await expectAccessible(father)
  const code = (await main(father).locator('strong').textContent()) ?? ''
  expect(code).toMatch(/^\d{6}$/)

  const without = await browser.newContext({ javaScriptEnabled: false })
  const page = await without.newPage()
  await signInByPhone(page, CARER.phone)
  await page.goto(paths.mineCarers())
  await expect(main(page)).not.toContainText(MASKED)
  await field(page, w.care.code).fill(code === '111111' ? '222222' : '111111')
  await press(page, w.care.accept)
  await expect(page.getByRole('alert')).toContainText(w.care.refusal.wrong_care_code)
  await field(page, w.care.code).fill(code)
  await press(page, w.care.accept)
  await page.waitForURL(`**${paths.mine()}`)
  await press(page, said(w.care.pick))
  await expect(strip(page)).toContainText(said(w.care.strip))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said(w.care.mine_title))
  expect(new URL(page.url()).search).toBe('')

  const again = await browser.newContext({ storageState: await without.storageState() })
  const seen = await again.newPage()
  for (const at of [paths.mine(), paths.devices(), paths.mineCarers()]) {
    await seen.goto(at)
    await expect(strip(seen)).toContainText(said(w.care.strip))
    await expectAccessible(seen)
  }
  await again.close()

  const theirs = main(page).locator('a[href^="/reservations/"]').first()
  const reference = (await theirs.getAttribute('href'))?.split('/').at(-1) ?? ''
  await theirs.click()
  await expect(main(page)).toContainText(w.booking.reservation)
  const answer = await page.goto(paths.reservationPayment(reference))
  expect(answer?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.care.not_covered)
  await expect(strip(page)).toContainText(said(w.care.strip))

  const made = await reserves(page)
  await father.goto(paths.reservation(made))
  await expect(main(father)).toContainText(w.booking.status_lead.requested)

  await strip(page).getByRole('button', { name: w.care.strip_self }).click()
  await expect(strip(page)).toHaveCount(0)
  expect((await page.goto(paths.reservation(made)))?.status()).toBe(404)
  await page.goto(paths.mine())
  await press(page, said(w.care.pick))

  await father.goto(paths.mineCarers())
  await press(father, w.care.end)
  await page.goto(paths.mine())
  await expect(strip(page)).toContainText(w.care.strip_ended)
  await expect(main(page)).toContainText(w.booking.mine_none)
  await strip(page).getByRole('button', { name: w.care.strip_ended_ok }).click()
  await expect(strip(page)).toHaveCount(0)
  await without.close()
})

/** Reserves a stick for the one for whom they act; answers its reference. */
async function reserves(page: Page): Promise<string> {
  await page.goto(paths.devices({ q: 'shouzhang', from: TODAY, months: '1', centre: 'WQ', only: 'yes' }))
  await main(page).getByRole('heading', { level: 3 }).getByRole('link').first().click()
  await main(page).getByRole('link', { name: w.catalogue.product.reserve }).first().click()
  await press(page, w.booking.see_price)
  await press(page, w.booking.go_on)
  await tick(page, w.booking.way.collect)
  await press(page, w.ui.form.continue)
  await press(page, w.ui.form.continue)
  await expect(main(page)).toContainText(RENTERS.zhaoDeshun.name)
  await press(page, new RegExp(w.booking.reserve.replace('{{amount}}', '.*')))
  await page.waitForURL('**/reservations/*')
  return page.url().split('/').at(-1) ?? ''
}

test('at the desk: papers are seen, a carer is named, and the consent is ended again', async ({ enter }) => {
  const father = await (await enter('zhaoDeshun', READER)).newPage()
  await father.goto(paths.mine())
  const href = await main(father).locator('a[href^="/reservations/"]').last().getAttribute('href')
  const desk = await (await enter('liuFang', READER)).newPage()
  await desk.goto(paths.deskReservation(href?.split('/').at(-1) ?? ''))
  await main(desk).getByRole('link', { name: w.care.desk_link, exact: true }).click()
  await tick(desk, w.care.identity.identity_card)
  await tick(desk, w.care.consent.said_at_the_desk)
  await name(desk, '13700000062')
  const card = main(desk).locator('.card').filter({ hasText: '137****0062' })
  await expect(card).toContainText(`${w.care.identity.identity_card} · ${w.care.consent.said_at_the_desk}`)
  await expectAccessible(desk)
  await card.getByRole('button', { name: w.care.end }).click()
  await expect(main(desk).getByText(w.care.past_title)).toBeVisible()
})
