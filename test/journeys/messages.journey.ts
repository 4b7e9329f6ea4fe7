import type { Page } from '@playwright/test'
import { words as w } from '#app/i18n/zh-CN/words.ts'
import { paths } from '#app/paths.ts'
import { DEMO_STOP_TOKEN } from '#db/seed/world/messages.server.ts'
import { expect, test } from './people.ts'
import { expectAccessible } from './support.ts'

const READER = { language: 'zh-CN', size: 'standard', contrast: 'standard' } as const
const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).click()
const { messages: m } = w

// One after the other: two of them change how the same person is told.
test.describe.configure({ mode: 'default' })

test('somebody chooses how they are told, is told what is wrong, and finds their choice again', async ({ enter }) => {
  const page = await (await enter('liJianguo', READER)).newPage()
  await page.goto(paths.mine())
  await main(page).getByRole('link', { name: m.link }).click()
  await expect(main(page).getByLabel(m.email_label)).toHaveValue('li.jianguo@example.com')
  await main(page).getByLabel(m.email_label).fill('li.jianguo@')
  await press(page, m.keep)
  await expect(page).toHaveTitle(/^错误：/)
  await expectAccessible(page)
  await main(page).getByLabel(m.email_label).fill('jianguo@example.com')
  await press(page, m.keep)
  await expect(main(page).getByText(m.kept)).toBeVisible()
  await page.goto(paths.mineMessages())
  await expect(main(page).getByLabel(m.email_label)).toHaveValue('jianguo@example.com')
})

test('without scripts the link in an e-mail asks first, and then ends the reminders', async ({ browser, enter }) => {
  const without = await browser.newContext({ javaScriptEnabled: false })
  const page = await without.newPage()
  await page.goto(paths.stopReminders(DEMO_STOP_TOKEN))
  const his = await (await enter('liJianguo', READER)).newPage()
  await his.goto(paths.mineMessages())
  await expect(main(his).getByLabel(m.reminders_yes)).toBeChecked()
  await press(page, m.stop_button)
  await expect(main(page).getByText(m.stopped)).toBeVisible()
  await his.reload()
  await expect(main(his).getByLabel(m.reminders_no)).toBeChecked()
  await page.goto(paths.stopReminders('x'.repeat(24)))
  await press(page, m.stop_button)
  await expect(page.getByRole('alert')).toContainText(m.refusal.stop_link_is_of_nobody)
  await without.close()
})

test('the desk calls whom no message has reached, and notes it', async ({ enter }) => {
  const page = await (await enter('liuFang', READER)).newPage()
  await page.goto(paths.deskUntold())
  const calls = main(page).getByRole('button', { name: new RegExp(m.untold_told) })
  const before = await calls.count()
  expect(before).toBeGreaterThan(0)
  await expectAccessible(page)
  await calls.first().click()
  await expect(main(page).getByText(m.untold_done)).toBeVisible()
  await expect(calls).toHaveCount(before - 1)
})
