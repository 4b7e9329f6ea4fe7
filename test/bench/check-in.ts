import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { eq, inArray } from 'drizzle-orm'
import { words as w } from '#app/i18n/zh-CN/words.ts'
import { newUnitCode } from '#app/inventory/unit-code.ts'
import { takeBacks } from '#db/schema/delivery.ts'
import { units } from '#db/schema/inventory.ts'
import { COLLEAGUES, DEMO_PASSWORD } from '#db/seed/cast.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.mjs'
import { houseOn, NOW, type TestHouse } from '../support/house-on.ts'
import { manyOut } from '../support/makers-of-floors.ts'
import { databases } from './databases.ts'
import { report } from './measure.ts'
import { type RunningServer, startServer } from './running-server.ts'

const LOAD = 60
const AIM_SECONDS = 180
/** How people work, for a machine that plays them: so long to take the next device in hand, and to decide on a page. */
const HAND_MS = 2_000
const DECIDE_MS = 3_000
/** What a hardware scanner takes for a key. */
const KEY_MS = 4
/** Every so many devices, a label is scanned again by mistake. */
const AGAIN_EVERY = 10

/** A load of devices comes back at the counter: a scanner, a browser, the whole program, and the pace of a person. */
export async function checkIn() {
  const all = await databases()
  const engine = await all.open('check_in')
  const server = await startServer(engine.url, { FUJU_CLOCK_START: NOW.toISOString() })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
  try {
    const house = houseOn(engine.db)
    const load = await labelled(house)
    const page = await atTheCounter(browser, server)
    const started = performance.now()
    await scanned(
      page,
      load.map(({ code }) => `${server.base}/u/${code}`),
    )
    await takenBack(page)
    const seconds = (performance.now() - started) / 1_000
    report({
      ...{ name: 'check-in', value: seconds, unit: 'seconds', better: 'lower', aim: AIM_SECONDS, units: LOAD },
      ...{ against: `a person who needs ${HAND_MS} ms a device and ${DECIDE_MS} ms a decision` },
      'scanned twice': Math.floor(LOAD / AGAIN_EVERY),
      ...(await kept(
        house,
        load.map(({ id }) => id),
      )),
    })
  } finally {
    await browser.close()
    await server.stop()
    await engine.close()
    await all.stop()
  }
}

/** Units that are out with somebody each, under codes as they stand on labels. */
async function labelled(house: TestHouse) {
  const load = []
  for (const { unit } of await manyOut(house, LOAD)) {
    const code = newUnitCode(below => randomInt(below))
    await house.db.update(units).set({ code }).where(eq(units.id, unit.id))
    load.push({ id: unit.id, code })
  }
  return load
}

async function atTheCounter(browser: Browser, { base }: RunningServer): Promise<Page> {
  const context = await browser.newContext({ baseURL: base, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  await page.goto('/sign-in/staff')
  await page.locator('[name=email]').fill(COLLEAGUES.zhouJie.email)
  await page.locator('[name=password]').fill(DEMO_PASSWORD)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'))
  await page.goto('/desk/scan?many=yes')
  await page.getByRole('button', { name: w.scanning.use_camera }).waitFor()
  return page
}

/** Whoever scans goes on when the page has told them what became of the last one. */
async function scanned(page: Page, addresses: readonly string[]) {
  const listed = page.locator('.scan-codes li')
  for (const [i, address] of addresses.entries()) {
    await pause(HAND_MS)
    await burst(page, address)
    await listed.nth(i).waitFor()
    if ((i + 1) % AGAIN_EVERY !== 0) continue
    await burst(page, address)
    await page.locator('.scan-told-known').waitFor()
  }
}

/**
 * As a hardware scanner types: the keys of a burst carry the time at which they were pressed, which a busy machine cannot keep
 * for keys that are sent one by one. So its time is waited for first, and then the keys come at once.
 */
async function burst(page: Page, text: string) {
  await pause(KEY_MS * (text.length + 1))
  await page.evaluate(
    keys => {
      for (const key of keys) {
        const on = document.activeElement ?? document.body
        on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      }
    },
    [...text, 'Enter'],
  )
}

/** One answer for all of them, and one button. */
async function takenBack(page: Page) {
  await pause(DECIDE_MS)
  await page.getByRole('button', { name: w.scanning.go_on }).click()
  await page.waitForURL('**/desk/batch**')
  for (const answer of [w.delivery.condition.good, w.delivery.contamination.none]) {
    await pause(DECIDE_MS)
    await page.getByText(answer, { exact: true }).click()
  }
  await pause(DECIDE_MS)
  await page.getByRole('button', { name: w.floor.do.take_back_other.replace('{{count}}', String(LOAD)) }).click()
  await page.getByText(w.floor.done.take_back_other.replace('{{count}}', String(LOAD))).waitFor()
}

/** What the database has of it: a device that is not there was lost, one that came back twice was doubled. */
async function kept(house: TestHouse, ids: readonly string[]) {
  const [back, dirty] = await house.seeAll(async db => [
    await db
      .select({ id: takeBacks.unitId })
      .from(takeBacks)
      .where(inArray(takeBacks.unitId, [...ids])),
    (
      await db
        .select({ state: units.state })
        .from(units)
        .where(inArray(units.id, [...ids]))
    ).filter(({ state }) => state === 'quarantine'),
  ])
  const once = new Set(back?.map(({ id }) => id))
  const found = { lost: ids.length - Math.min(once.size, dirty?.length ?? 0), doubled: (back?.length ?? 0) - once.size }
  if (found.lost + found.doubled > 0) throw new Error(`of ${ids.length}: ${JSON.stringify(found)}`)
  return found
}
