import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { words as w } from '#app/i18n/zh-CN/words.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.mjs'
import { atWork, READER } from './at-work.ts'
import { blankFilm, fakeCameraArgs, filmOf, type View, wiped } from './fake-camera.ts'
import { expect, test } from './people.ts'
import { expectAccessible, watch } from './support.ts'

test.describe.configure({ timeout: 120_000 })

type Session = Awaited<ReturnType<BrowserContext['storageState']>>
type At = { readonly film: string; readonly site: string; readonly session: Session }

/** A browser of its own, whose camera shows a film. */
async function withCamera({ film, site, session }: At, does: (page: Page) => Promise<void>) {
  const args = [...CHROMIUM_ARGS, ...fakeCameraArgs(film)]
  const browser = await chromium.launch({ executablePath: chromiumPath(), args })
  try {
    const context = await browser.newContext({ baseURL: site, locale: 'zh-CN', storageState: session })
    const page = await context.newPage()
    const wrong = watch(page)
    await does(page)
    expect(wrong).toEqual([])
  } finally {
    await browser.close()
  }
}

const startCamera = async (page: Page) => {
  await page.goto('/desk/scan')
  await page.getByRole('button', { name: w.scanning.use_camera }).click()
}

const VIEWS: { readonly [name: string]: View } = {
  plain: { width: 460 },
  rotated: { width: 440, turn: 20 },
  'upside-down': { width: 440, turn: 187 },
  small: { width: 230 },
  'low-contrast': { width: 440, contrast: 0.22 },
  wiped: { width: 460, after: wiped },
  'small-turned-pale': { width: 300, turn: -32, contrast: 0.4 },
}

for (const [name, view] of Object.entries(VIEWS)) {
  test(`a printed label before the camera, ${name}, opens its unit`, async ({ enter, baseURL }) => {
    const { code, address, ...at } = await atWork(await enter('zhouJie', READER), baseURL)
    await withCamera({ ...at, film: await filmOf(name, { address, code }, view) }, async page => {
      await startCamera(page)
      await page.waitForURL(`**/desk/units/${code}`)
      await expect(page.getByRole('main')).toContainText(printedUnitCode(code))
    })
  })
}

test('whoever has allowed the camera for good presses its button once', async ({ enter, baseURL }) => {
  const { code, address, ...at } = await atWork(await enter('zhouJie', READER), baseURL)
  await withCamera({ ...at, film: await filmOf('again', { address, code }, { width: 460 }) }, async page => {
    await startCamera(page)
    await page.waitForURL(`**/desk/units/${code}`)
    await page.context().grantPermissions(['camera'])
    await page.goto('/desk/scan')
    await page.waitForURL(`**/desk/units/${code}`)
  })
})

const ENOUGH_LOOKS = 40

test('an empty picture is no code, and the camera stops when it is told to', async ({ enter, baseURL }) => {
  const at = await atWork(await enter('zhouJie', READER), baseURL)
  await withCamera({ ...at, film: await blankFilm() }, async page => {
    await countLooks(page)
    await startCamera(page)
    await page.waitForFunction(enough => Number(document.body.dataset.looks) >= enough, ENOUGH_LOOKS)
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/desk/scan')
    await expect(page.locator('.scan-told')).toBeEmpty()
    await expectAccessible(page)
    const tracks = await page.evaluateHandle(() =>
      (document.querySelector('video') as HTMLVideoElement & { srcObject: MediaStream }).srcObject.getTracks(),
    )
    await page.getByRole('button', { name: w.scanning.close_camera }).click()
    await expect(page.getByRole('button', { name: w.scanning.use_camera })).toBeVisible()
    expect(await tracks.evaluate(all => all.map(({ readyState }) => readyState))).toEqual(['ended'])
  })
})

/** Each look of the decoder takes the picture out of a canvas. */
const countLooks = (page: Page) =>
  page.addInitScript(() => {
    const { getImageData } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.getImageData = function (...area) {
      document.body.dataset.looks = String(Number(document.body.dataset.looks ?? 0) + 1)
      return getImageData.apply(this, area)
    }
  })
