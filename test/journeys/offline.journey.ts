import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { COLLEAGUES } from '#db/seed/cast.ts'
import { button, wordsOf } from './loop.ts'
import { expect, expectAccessible, test } from './support.ts'
import {
  allThatLiesHere,
  answerFormsWith,
  inspect,
  inspectionOf,
  kill,
  main,
  NOTE,
  nothingWaits,
  onADevice,
  oneInQuarantine,
  oneWaits,
  standsReady,
} from './without-network.ts'

test.describe.configure({ timeout: 240_000 })

test('what is scanned and inspected without network is kept, and sent by itself when the network is back', async ({
  browser,
  site,
}) => {
  const { me, page, wrong, context } = await onADevice(browser, site, COLLEAGUES.zhouJie.email)
  const code = await oneInQuarantine(me, '轮椅')
  await page.goto(inspectionOf(code))
  await page.goto('/desk/scan')
  await standsReady(page)

  await context.setOffline(true)
  await page.locator('[name=code]').fill(code)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/desk/units/${code}`)
  await page.goto(inspectionOf(code))
  await inspect(me)
  await page.waitForURL('**/desk/kept')
  await oneWaits(me)
  await expect(
    main(me)
      .getByRole('row')
      .filter({ hasText: printedUnitCode(code) }),
  ).toContainText(me.w.offline.act.inspect_unit)
  await expect(main(me)).toContainText(me.w.offline.trouble.away)
  await expectAccessible(page)

  await context.setOffline(false)
  await nothingWaits(me)
  await page.goto(`/desk/units/${code}`)
  await expect(main(me)).toContainText(me.w.inventory.state.inspected)
  await page.goto('/desk/kept')
  await nothingWaits(me)
  expect(wrong).toEqual([])
})

test('a form that meets trouble at the server is kept too, and is done once when it gets through', async ({
  browser,
  site,
}) => {
  const { me, page, context } = await onADevice(browser, site, COLLEAGUES.zhouJie.email)
  const code = await oneInQuarantine(me, '助行')
  await answerFormsWith(context, 503)
  await page.goto(inspectionOf(code))
  await standsReady(page)
  await inspect(me)
  await page.waitForURL('**/desk/kept')
  await expect(main(me)).toContainText(me.w.offline.trouble.trouble)
  await context.unrouteAll()
  await button(page, me.w.offline.send_now).click()
  await nothingWaits(me)
  await page.goto(inspectionOf(code))
  await page.waitForURL(`**/desk/units/${code}`)
  await expect(main(me)).toContainText(me.w.inventory.state.inspected)
})

test('what lies in the browser’s store cannot be read, and a page that was not seen leads to what is kept', async ({
  browser,
  site,
}) => {
  const { me, page, context } = await onADevice(browser, site, COLLEAGUES.zhouJie.email)
  const code = await oneInQuarantine(me, '拐')
  await page.goto('/desk/units?q=王桂兰')
  await page.goto(inspectionOf(code))
  await standsReady(page)
  await me.hands.write(page.locator('[name=note]'), NOTE)
  await context.setOffline(true)
  await page.goto('/desk/units?q=王桂兰')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/desk/repairs')
  await page.waitForURL('**/desk/kept?missing=yes')
  await expect(main(me)).toContainText(me.w.offline.missing)
  await page.goto(inspectionOf(code))
  await inspect(me)
  await page.waitForURL('**/desk/kept')
  await oneWaits(me)

  const stores = await allThatLiesHere(page)
  expect(stores.acts?.count).toBe(1)
  expect(stores.pages?.count).toBeGreaterThan(3)
  const all = JSON.stringify(stores)
  for (const told of [NOTE, '王桂兰', '扶手', encodeURIComponent('王桂兰'), code, 'inspect', '/desk', '周'])
    expect(all).not.toContain(told)
  await context.setOffline(false)
  await nothingWaits(me)
})

test('a page whose files were cut off on their way gets them from the next page, and works without network', async ({
  browser,
  site,
}) => {
  const { me, page, wrong, context } = await onADevice(browser, site, COLLEAGUES.zhouJie.email)
  // As on a phone that left the network while its files came: the copies of pages lie here, their files do not.
  await page.evaluate(() => caches.delete('fuju-assets'))
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache')
  await page.goto('/desk/units')
  await standsReady(page)
  await context.setOffline(true)
  await page.goto('/desk/repairs')
  await page.waitForURL('**/desk/kept?missing=yes')
  await expect(main(me)).toContainText(me.w.offline.missing)
  expect(wrong).toEqual([])
})

test('a tab that is killed fifty times while a long form is filled in loses at most one field each time', async ({
  browser,
  site,
}) => {
  const { page: first, context } = await onADevice(browser, site, COLLEAGUES.zhouJie.email)
  await first.goto('/desk/reprocessing?state=precleaned')
  const form = (await first.locator('main a[href$="/disinfection"]').first().getAttribute('href')) ?? ''
  await first.goto(form)
  await standsReady(first)
  const names = await first
    .locator('form[data-offline-act] :is(input[type=text], input[type=date], input[type=datetime-local])')
    .evaluateAll(fields => fields.map(one => (one as HTMLInputElement).name))
  expect(names.length).toBeGreaterThan(4)
  const valuesOn = (page: typeof first) =>
    page.locator('form[data-offline-act]').evaluate((element, wanted) => {
      const data = new FormData(element as HTMLFormElement)
      return Object.fromEntries(wanted.map(name => [name, String(data.get(name))]))
    }, names)
  let written = await valuesOn(first)
  await kill(first)
  const lost: number[] = []
  for (let n = 0; n < 50; n++) {
    if (n === 25) await context.setOffline(true)
    const page = await context.newPage()
    await page.goto(form)
    if (n === 0) await standsReady(page)
    else await expect(page.getByRole('status').filter({ hasText: wordsOf('zh-CN').offline.restored })).toBeVisible()
    const there = await valuesOn(page)
    lost.push(names.filter(name => there[name] !== written[name]).length)
    const name = names[n % names.length] ?? ''
    const field = page.locator(`[name=${name}]`)
    const value = { date: `2027-01-${10 + (n % 20)}`, 'datetime-local': `2027-01-${10 + (n % 20)}T08:00` }
    await field.fill(value[(await field.getAttribute('type')) as keyof typeof value] ?? `${n}`)
    written = await valuesOn(page)
    await kill(page)
  }
  expect(lost).toHaveLength(50)
  expect(Math.max(...lost), `lost each time: ${lost}`).toBeLessThanOrEqual(1)
})
