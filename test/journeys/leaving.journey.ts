import { COLLEAGUES } from '#db/seed/cast.ts'
import { byPointer } from './hands.ts'
import { button, type Somebody, wordsOf } from './loop.ts'
import { anotherPerson, expect, expectAccessible, signInAsStaff, test } from './support.ts'
import {
  allThatLiesHere,
  answerFormsWith,
  inspect,
  inspectionOf,
  main,
  nothingWaits,
  onADevice,
  oneInQuarantine,
  standsReady,
} from './without-network.ts'

test.describe.configure({ timeout: 240_000 })

test('signing out with something unsent asks first, wherever one is, and leaves nothing behind', async ({
  browser,
  site,
}) => {
  const { me, page, context } = await onADevice(browser, site, COLLEAGUES.zhouJie.email)
  const code = await oneInQuarantine(me, '轮椅')
  await page.goto(inspectionOf(code))
  await standsReady(page)
  await answerFormsWith(context, 503)
  await inspect(me)
  await page.waitForURL('**/desk/kept')
  const signOut = page.getByRole('banner').getByRole('link', { name: me.w.ui.nav.sign_out })
  await page.goto('/')
  await signOut.click()
  await page.waitForURL('**/desk/kept?leaving=yes')
  await expect(main(me)).toContainText(me.w.offline.leave_one)
  await expectAccessible(page)
  await page.goto('/desk/scan')
  await signOut.click()
  await page.waitForURL('**/desk/kept?leaving=yes')
  await expect(main(me)).toContainText(me.w.offline.leave_one)
  expect((await allThatLiesHere(page)).acts?.count).toBe(1)

  await context.setOffline(true)
  await button(page, me.w.offline.leave_and_wipe).click()
  await expect(main(me)).toContainText(me.w.offline.not_left.away)
  await context.setOffline(false)
  await button(page, me.w.offline.leave_and_wipe).click()
  await expect(page.getByRole('link', { name: me.w.ui.nav.sign_in, exact: true })).toBeVisible()
  const { acts, drafts, pages, keys, facts } = await allThatLiesHere(page)
  expect([acts, drafts, pages, keys].map(store => store?.count)).toEqual([0, 0, 0, 0])
  expect(facts?.text).not.toContain('account')
})

test('a session that ended elsewhere takes its pages along, and what was not sent waits for its own account', async ({
  browser,
  site,
}) => {
  const { me, page, context } = await onADevice(browser, site, COLLEAGUES.zhouJie.email)
  const code = await oneInQuarantine(me, '洗浴')
  await page.goto(inspectionOf(code))
  await standsReady(page)
  await context.clearCookies({ name: 'fuju' })
  await inspect(me)
  await page.waitForURL('**/sign-in?next=*')
  await expect(async () => {
    const { acts, drafts, pages, keys } = await allThatLiesHere(page)
    expect([acts, drafts, pages, keys].map(store => store?.count)).toEqual([1, 0, 0, 1])
  }).toPass()

  await signInAsStaff(page, COLLEAGUES.wuLei.email)
  await page.goto('/desk/kept')
  await nothingWaits(me)
  await page.getByRole('banner').getByRole('link', { name: me.w.ui.nav.sign_out }).click()
  await expect(page.getByRole('link', { name: me.w.ui.nav.sign_in, exact: true })).toBeVisible()
  expect((await allThatLiesHere(page)).acts?.count).toBe(1)

  await signInAsStaff(page, COLLEAGUES.zhouJie.email)
  await page.goto('/desk/kept')
  // It is sent by itself, sooner or later: nothing waits any more only once the unit says so too.
  await expect(async () => {
    await page.goto(`/desk/units/${code}`)
    await expect(main(me)).toContainText(me.w.inventory.state.inspected, { timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  await page.goto('/desk/kept')
  await nothingWaits(me)
})

test('a browser that keeps nothing stops nobody from writing and sending', async ({ browser, site }) => {
  const page = await anotherPerson(browser, site)
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError')
    }
  })
  await signInAsStaff(page, COLLEAGUES.zhouJie.email)
  const me: Somebody = { page, w: wordsOf('zh-CN'), hands: byPointer }
  const code = await oneInQuarantine(me, '坐便')
  await page.goto(inspectionOf(code))
  await inspect(me)
  await page.waitForURL(`**/desk/units/${code}`)
  await expect(main(me)).toContainText(me.w.inventory.state.inspected)
})

test('pages of residents have no worker and keep nothing', async ({ page }) => {
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('staff sign out by a page of their own', async ({ page }) => {
    const w = wordsOf('zh-CN')
    await signInAsStaff(page, COLLEAGUES.zhouJie.email)
    await page.getByRole('banner').getByRole('link', { name: w.ui.nav.sign_out }).click()
    await button(page, w.offline.leave_now).click()
    await expect(page.getByRole('link', { name: w.ui.nav.sign_in, exact: true })).toBeVisible()
  })
})
