import type { Page } from '@playwright/test'
import { COLLEAGUES } from '#db/seed/cast.ts'
import { scanThroughInputMethod } from './at-work.ts'
import { plan } from './dispatch.ts'
import { byKeyboard, byPointer, byThumb, type Hands } from './hands.ts'
import { button, colleague, field, type Somebody, wordsOf } from './loop.ts'
import { expect, expectAccessible, signInAsStaff, test } from './support.ts'

// One driver and two vans: the second run takes the van that the first has brought home.
test.describe.configure({ mode: 'serial', timeout: 240_000 })
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

const MOST_TAPS = 3
const main = ({ page }: Somebody) => page.getByRole('main')
const next = ({ page }: Somebody) => page.locator('.next-stop')

/** Counts what a hand does: each press, each tick, each choice. Writing is not a tap. */
function counted(hands: Hands) {
  let taps = 0
  const one =
    <Given extends unknown[]>(does: (...given: Given) => Promise<void>) =>
    async (...given: Given) => {
      taps++
      await does(...given)
    }
  const counting: Hands = { ...hands, press: one(hands.press), tick: one(hands.tick), choose: one(hands.choose) }
  return { hands: counting, taps: () => taps }
}

const PRINTED = /[0-9A-Z]{4}-[0-9A-Z]{4}/
/** What is promised at a stop, as the day's list says it. */
async function codeAt(me: Somebody, name: string): Promise<string> {
  await me.page.goto('/desk/round')
  const text = await main(me).locator('details, .next-stop').filter({ hasText: name }).first().textContent()
  return PRINTED.exec(text ?? '')?.[0] ?? ''
}

async function scan({ page, w }: Somebody, code: string) {
  await expect(page.getByRole('button', { name: w.scanning.use_camera })).toBeVisible()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await scanThroughInputMethod(page, code.replace('-', ''))
}

/** Something that has just come back and is not clean. */
async function somethingDirty({ page }: Somebody): Promise<string> {
  await page.goto('/desk/units?state=quarantine')
  const paths = await page
    .getByRole('main')
    .locator('a[href^="/desk/units/"]')
    .evaluateAll(links => links.map(one => one.getAttribute('href') ?? ''))
  return paths.flatMap(path => /^\/desk\/units\/([0-9A-Z]{8})$/.exec(path)?.slice(1) ?? [])[0] ?? ''
}

/** Loaded by scan: what is promised goes on the van, what is dirty does not, and without a scan nobody leaves. */
async function load(driver: Somebody, address: string, name: string): Promise<string> {
  const { page, w, hands } = driver
  const [code, dirty] = [await codeAt(driver, name), await somethingDirty(driver)]
  await page.goto(address)
  await expectAccessible(page)
  await hands.press(button(page, w.delivery.leave))
  await expect(page.getByRole('alert')).toContainText(w.delivery.refusal.load_is_missing)
  await page.goto(address)
  await scan(driver, code)
  await expect(page.getByRole('status').filter({ hasText: code })).toHaveText(
    w.delivery.loaded.replace('{{code}}', code),
  )
  await scan(driver, dirty)
  await expect(page.getByRole('status').filter({ hasText: w.delivery.refusal.unit_is_dirty })).toBeVisible()
  await expect(main(driver)).not.toContainText(w.delivery.still_missing.replace('{{list}}', ''))
  await hands.press(button(page, w.delivery.leave))
  await expect(next(driver)).toContainText(name)
  await expectAccessible(page)
  return code
}

/** A normal stop: opened, all points ticked, signed for, done. */
async function deliver(driver: Somebody, name: string, code: string) {
  const { page, w } = driver
  await page.goto('/desk/round')
  await expect(next(driver)).toContainText(name)
  const { hands, taps } = counted(driver.hands)
  await hands.press(next(driver).getByRole('link', { name: w.delivery.hand_over }))
  await page.waitForURL('**/hand-over**')
  await expect(field(page, w.delivery.which_unit)).toHaveValue(code.replace('-', ''))
  await hands.press(button(page, w.delivery.tick_all))
  await driver.hands.write(field(page, w.ui.form.signature_type), name)
  await driver.hands.tick(field(page, w.ui.form.signature_agree))
  await hands.press(button(page, w.delivery.hand_over_save))
  await page.waitForURL(url => !url.pathname.endsWith('/hand-over'))
  expect(taps()).toBeLessThanOrEqual(MOST_TAPS)
}

/** Nobody opens: why, and what follows. */
async function nobodyHome(driver: Somebody, name: string) {
  const { page, w, hands } = driver
  await page.goto('/desk/round')
  await expect(next(driver)).toContainText(name)
  await hands.press(next(driver).getByRole('link', { name: w.delivery.no_success }))
  await page.waitForURL('**/visit')
  await expectAccessible(page)
  await hands.tick(field(page, w.delivery.outcome.nobody_home))
  await hands.write(field(page, w.delivery.visit_reason), '敲门没人应')
  await hands.press(button(page, w.delivery.visit_save))
  await page.waitForURL('**/desk/rounds/*again=*')
  await expect(
    page.getByRole('status').filter({ hasText: w.delivery.goes_again.replace('{{day}}', '3月2日') }),
  ).toBeVisible()
}

/** Scanned at the door, it opens its own stop; it rides home on the van, which is empty of clean things by now. */
async function fetchBack(driver: Somebody, name: string, address: string, delivered: string) {
  const { page, w } = driver
  await expect(next(driver)).toContainText(name)
  const code = PRINTED.exec((await next(driver).textContent()) ?? '')?.[0] ?? ''
  await scan(driver, delivered)
  await expect(
    page.getByRole('status').filter({ hasText: w.delivery.not_of_this_round.replace('{{code}}', delivered) }),
  ).toBeVisible()
  const { hands, taps } = counted(driver.hands)
  await scan(driver, code)
  await page.waitForURL('**/take-back')
  await hands.tick(field(page, w.delivery.contamination.none))
  const good = field(page, w.delivery.condition.good)
  if (!(await good.isChecked())) await hands.tick(good)
  await hands.press(button(page, w.delivery.take_back_save))
  await page.waitForURL(url => !url.pathname.endsWith('/take-back'))
  expect(taps()).toBeLessThanOrEqual(MOST_TAPS)
  await page.goto(address)
  await expect(main(driver)).toContainText(w.delivery.stops_behind_other.replace('{{count}}', '3'))
  await driver.hands.press(page.locator('summary').filter({ hasText: w.delivery.order_and_load }))
  await expect(main(driver).getByRole('listitem').filter({ hasText: code })).toBeVisible()
  await expectAccessible(page)
  return code.replace('-', '')
}

async function home(driver: Somebody, code: string) {
  const { page, w, hands } = driver
  await hands.press(button(page, w.delivery.end_round))
  await expect(button(page, w.delivery.end_round)).toHaveCount(0)
  await page.goto(`/desk/units/${code}`)
  await expect(main(driver)).toContainText(w.inventory.state.quarantine)
  await expect(main(driver)).toContainText(w.inventory.movement.unloaded)
}

type Case = { readonly how: string; readonly hands: (page: Page) => Hands }
const CASES: readonly Case[] = [
  { how: 'by thumb', hands: () => byThumb },
  { how: 'by keyboard', hands: byKeyboard },
]

for (const { how, hands } of CASES) {
  test(`a round is planned, loaded, driven and brought home, at 390 px ${how}`, async ({ page, browser, site }) => {
    const house = { browser, baseURL: site, language: 'zh-CN', handsOn: () => byPointer } as const
    const clerk = await colleague(house, COLLEAGUES.liuFang.email)
    const { address, names } = await plan(clerk)
    const [brought = '', first = '', second = ''] = names
    await signInAsStaff(page, COLLEAGUES.sunQiang.email)
    const driver = { page, w: wordsOf('zh-CN'), hands: hands(page) }
    const code = await load(driver, new URL(address).pathname, brought)
    await deliver(driver, brought, code)
    await nobodyHome(driver, first)
    const dirty = await fetchBack(driver, second, new URL(address).pathname, code)
    await home(driver, dirty)
  })
}
