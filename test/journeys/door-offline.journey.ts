import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { COLLEAGUES } from '#db/seed/cast.ts'
import { button, field } from './loop.ts'
import { expect, test } from './support.ts'
import { allThatLiesHere, main, nothingWaits, onADevice, oneWaits, standsReady } from './without-network.ts'

test.describe.configure({ timeout: 240_000 })

/** As a phone takes it: large, grainy, and telling where. */
const aPhoto = () =>
  sharp({
    create: {
      width: 3000,
      height: 2000,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg({ quality: 95 })
    .withExif({ IFD0: { ImageDescription: 'somewhere' } })
    .toBuffer()

/** A wheelchair out that nobody fetches today: what is due is for the driver. Answers its address. */
async function outAndNotDue(page: Page): Promise<string> {
  await page.goto('/desk/round')
  const due = (await page.getByRole('main').textContent()) ?? ''
  await page.goto('/desk/units?state=out&q=轮椅')
  const links = await page
    .locator('main a[href^="/desk/units/"]')
    .evaluateAll(all => all.map(one => one.getAttribute('href')))
  const codes = links.flatMap(link => /^\/desk\/units\/([0-9A-Z]{8})$/.exec(link ?? '')?.slice(1) ?? [])
  return `/desk/units/${codes.findLast(code => !due.includes(printedUnitCode(code)))}`
}

test('a photo becomes small and tells nothing, outlives a reload, and is sent later with its take-back', async ({
  browser,
  site,
}) => {
  const { me, page, context, wrong } = await onADevice(browser, site, COLLEAGUES.zhouJie.email)
  const unit = await outAndNotDue(page)
  await page.goto(`${unit}/take-back`)
  await standsReady(page)
  const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() }
  expect(photo.buffer.length).toBeGreaterThan(1_000_000)
  await page.locator('[name=album]').setInputFiles(photo)
  const small = () =>
    page.locator('[name=album]').evaluate(async input => {
      const [file] = (input as HTMLInputElement).files ?? []
      return { size: file?.size ?? 0, tells: /Exif|somewhere/.test((await file?.text()) ?? 'Exif') }
    })
  await expect.poll(async () => (await small()).size).toBeLessThanOrEqual(300_000)
  await expect.poll(async () => (await allThatLiesHere(page)).drafts?.count).toBe(1)
  await page.reload()
  await expect.poll(small).toMatchObject({ tells: false })
  expect((await small()).size).toBeGreaterThan(10_000)

  await context.setOffline(true)
  await me.hands.tick(field(page, me.w.delivery.condition.good))
  await me.hands.tick(field(page, me.w.delivery.contamination.none))
  await button(page, me.w.delivery.take_back_save).click()
  await page.waitForURL('**/desk/kept')
  await oneWaits(me)
  await context.setOffline(false)
  await nothingWaits(me)
  await page.goto(unit)
  await expect(main(me)).toContainText(me.w.inventory.state.quarantine)
  expect(wrong).toEqual([])
})

test('a driver’s round and the forms of its stops stand without network once the round was opened', async ({
  browser,
  site,
}) => {
  const { me, page, context } = await onADevice(browser, site, COLLEAGUES.sunQiang.email)
  await page.goto('/desk/round')
  const forms = page.locator('main a:is([href$="/hand-over"], [href$="/take-back"], [href$="/visit"])')
  const stops = await forms.evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  expect(stops.length).toBeGreaterThan(0)
  await standsReady(page)
  await context.setOffline(true)
  for (const stop of [...new Set(stops)]) {
    await page.goto(stop)
    expect(new URL(page.url()).pathname).toBe(stop)
    await expect(
      page.getByRole('status').filter({ hasText: me.w.offline.copy.split('{{time}}')[0] ?? '' }),
    ).toBeVisible()
  }
})
