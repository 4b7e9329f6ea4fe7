import type { BrowserContext, Page } from '@playwright/test'
import type { Reader } from '#app/people/reader.ts'
import { sideways } from './look.ts'
import { type Opening, PAGES } from './pages.ts'
import { addressOf, expect, test } from './people.ts'
import { clipped, enlargeText, spaceOut, unseenStops } from './strain.ts'

test.describe.configure({ timeout: 240_000 })

const FOR_RESIDENTS = Object.entries(PAGES).filter(([routeId]) => !/^routes\/(desk|district)/.test(routeId))
const READERS: readonly Reader[] = [
  { language: 'zh-CN', size: 'elder', contrast: 'standard' },
  { language: 'en', size: 'standard', contrast: 'high' },
]
const AT_ONCE = 8
const PHONE = { width: 390, height: 740 }
const LYING = { width: 640, height: 360 }

/** What a page must bear: more space, larger letters, a phone on its side, colours of the system, no motion, a keyboard. */
async function underStrain(page: Page) {
  const { length: zoomLocks } = await page
    .locator('meta[name=viewport]:is([content*=user-scalable], [content*=maximum-scale])')
    .all()
  await page.setViewportSize(PHONE)
  const stops = await unseenStops(page)
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  const stopsInForcedColours = await unseenStops(page)
  const moving = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  )
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
  await page.setViewportSize(LYING)
  const lying = await sideways(page)
  await page.setViewportSize(PHONE)
  await spaceOut(page)
  const spaced = [...(await clipped(page)), ...(await sideways(page))]
  await page.reload()
  await page.setViewportSize({ width: 1280, height: 900 })
  await enlargeText(page)
  const enlarged = [...(await clipped(page)), ...(await sideways(page))]
  return { zoomLocks, stops, stopsInForcedColours, moving, lying, spaced, enlarged }
}

const BORNE = { zoomLocks: 0, stops: [], stopsInForcedColours: [], moving: 0, lying: [], spaced: [], enlarged: [] }

async function bears(routeId: string, address: string, context: BrowserContext, reader: Reader) {
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).origin))
  await page.goto(address)
  const found = {
    ...(await underStrain(page)),
    askedElsewhere: asked.filter(origin => origin !== new URL(page.url()).origin),
  }
  expect.soft(found, `${routeId} for ${Object.values(reader).join(', ')}`).toEqual({ ...BORNE, askedElsewhere: [] })
}

for (let first = 0; first < FOR_RESIDENTS.length; first += AT_ONCE) {
  const pages: readonly (readonly [string, Opening])[] = FOR_RESIDENTS.slice(first, first + AT_ONCE)
  test(`under strain: ${pages.map(([routeId]) => routeId.replace('routes/', '')).join(', ')}`, async ({ enter }) => {
    for (const [routeId, opening] of pages) {
      let address: string | undefined
      for (const reader of READERS) {
        const context = await enter(opening.who, reader)
        address ??= await addressOf(context.request, opening)
        await bears(routeId, address, context, reader)
        await context.close()
      }
    }
  })
}
