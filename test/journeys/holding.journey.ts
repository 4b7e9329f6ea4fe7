import { RENTERS } from '#db/seed/cast.ts'
import { TODAY } from './day.ts'
import { byKeyboard, byPointer } from './hands.ts'
import * as loop from './loop.ts'
import { anotherPerson, expect, expectAccessible, type Language, read, signInByPhone, test } from './support.ts'

test.describe.configure({ timeout: 120_000 })

const HERE = 'centre=WQ&months=1'
const main = ({ page }: loop.Somebody) => page.getByRole('main')
/** A sentence up to where it says a number or a name. */
const upTo = (text: string) => text.split(/\{\{|</)[0] ?? text
const clock = /\b([01]\d|2[0-3]):[0-5]\d\b/

/** A product of a category of which the centre has just one left. */
async function theLastOne({ page }: loop.Somebody, category: string): Promise<string> {
  await page.goto(`/devices?category=${category}&from=${TODAY}&${HERE}&only=yes`)
  const card = page
    .locator('.card-linked')
    .filter({ hasText: /有 1 件可租|^.*\b1 free/ })
    .first()
  const href = await card.getByRole('link').first().getAttribute('href')
  return /C\d+-\d+/.exec(href ?? '')?.[0] ?? ''
}

const minutesUntil = async ({ page }: loop.Somebody): Promise<number> => {
  const time = main({ page } as loop.Somebody)
    .locator('time')
    .first()
  const until = Date.parse((await time.getAttribute('datetime')) ?? '')
  expect(await time.textContent()).toMatch(clock)
  return until
}

type House = { readonly me: loop.Somebody; readonly other: loop.Somebody; readonly category: string }

/** What happens is the same by pointer, by keyboard and without scripts. */
async function keepAndReserve({ me, other, category }: House) {
  const { page, w } = me
  const minutes = '15'
  await page.goto('/sign-in')
  await signInByPhone(page, RENTERS.liJianguo.phone)
  const device = await theLastOne(me, category)
  const asked = `/devices/${device}/reserve/quote?from=${TODAY}&${HERE}`
  await page.goto(asked)
  await expectAccessible(page)
  await loop.send(me, w.booking.go_on)
  await expect(main(me)).toContainText(upTo(w.holding.kept))
  const until = await minutesUntil(me)
  await expectAccessible(page)

  await signInByPhone(other.page, RENTERS.zhaoDeshun.phone)
  await other.page.goto(asked)
  await expect(main(other)).toContainText(w.booking.refusal.none_free)
  await loop.follow(other, w.holding.instead.title)
  await expect(main(other)).toContainText(upTo(w.holding.instead.full_one))
  await expect(main(other)).not.toContainText(RENTERS.liJianguo.name)
  await expectAccessible(other.page)

  await loop.field(page, w.booking.note).fill('no lift')
  await me.hands.press(loop.button(page, w.holding.prolong.replace('{{minutes}}', minutes)))
  await expect(async () => expect((await minutesUntil(me)) - until).toBe(15 * 60_000)).toPass({ timeout: 10_000 })
  await expect(loop.field(page, w.booking.note)).toHaveValue('no lift')
  await me.hands.tick(loop.field(page, w.booking.way.collect))
  await loop.send(me, w.ui.form.continue)
  await expect(main(me)).toContainText(upTo(w.holding.kept))
  await me.hands.press(loop.button(page, w.holding.prolong.replace('{{minutes}}', minutes)))
  await expect(main(me)).toContainText(w.holding.no_more)
  expect((await minutesUntil(me)) - until).toBe(30 * 60_000)
  await expectAccessible(page)
  await loop.send(me, new RegExp(w.booking.reserve.replace('{{amount}}', '.*')))
  await page.waitForURL('**/reservations/*')
  await expect(main(me)).toContainText(w.booking.status_lead.requested)

  const [later] = await other.page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${upTo(w.holding.instead.after)}`) })
    .all()
  const another = later ?? other.page.locator('main .card-linked').getByRole('link').first()
  await other.hands.press(another)
  await other.page.waitForURL('**/reserve/quote?*')
  await loop.send(other, w.booking.go_on)
  await expect(main(other)).toContainText(upTo(w.holding.kept))
  await loop.send(other, w.holding.release)
  await other.page.waitForURL(url => /^\/devices\/[^/]+$/.test(url.pathname))
}

const inLanguage = async (language: Language, page: loop.Somebody['page'], site: string) => {
  await read(page, language, site)
  return loop.wordsOf(language)
}

test('a resident keeps the last one while checking out, the next person is led to another (Chinese, by pointer)', async ({
  page,
  browser,
  site,
}) => {
  const w = await inLanguage('zh-CN', page, site)
  const other = { page: await anotherPerson(browser, site), w, hands: byPointer }
  await keepAndReserve({ me: { page, w, hands: byPointer }, other, category: 'C05' })
})

test('and so by keyboard, in English', async ({ page, browser, site }) => {
  const w = await inLanguage('en', page, site)
  const second = await anotherPerson(browser, site, 'en')
  const other = { page: second, w, hands: byKeyboard(second) }
  await keepAndReserve({ me: { page, w, hands: byKeyboard(page) }, other, category: 'C04' })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('and so where no script runs', async ({ page, browser, site }) => {
    const w = await inLanguage('zh-CN', page, site)
    const other = { page: await anotherPerson(browser, site), w, hands: byPointer }
    await keepAndReserve({ me: { page, w, hands: byPointer }, other, category: 'C06' })
  })
})
