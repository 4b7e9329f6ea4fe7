import { TODAY } from './day.ts'
import { byKeyboard, byPointer } from './hands.ts'
import * as loop from './loop.ts'
import { anotherPerson, expect, expectAccessible, read, signInByPhone, test } from './support.ts'

test.describe.configure({ timeout: 120_000 })

const QUARTER = 15 * 60_000
const HERE = 'centre=WQ&months=1'
const main = ({ page }: loop.Somebody) => page.getByRole('main')
/** A sentence up to where it says a number or a name. */
const upTo = (text: string) => text.split(/\{\{|</)[0] ?? text
const clock = /\b([01]\d|2[0-3]):[0-5]\d\b/

/** A product of which the centre has just one left; canes are for other journeys. */
async function oneOfTheLast({ page }: loop.Somebody, place: number): Promise<string> {
  await page.goto(`/devices?from=${TODAY}&${HERE}&only=yes`)
  const cards = page.locator('.card-linked').filter({ hasText: /有 1 件可租|(?<!\d)1 is free/ })
  const links = await cards.locator('h3 a').evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
  const codes = links.flatMap(href => /C\d+-\d+/.exec(href)?.[0] ?? []).filter(code => !code.startsWith('C01'))
  return codes[place] ?? ''
}

/** Until when it is kept, as the page says it and as it means it. */
async function keptUntil(somebody: loop.Somebody): Promise<number> {
  const time = main(somebody).locator('time').first()
  expect(await time.textContent()).toMatch(clock)
  return Date.parse((await time.getAttribute('datetime')) ?? '')
}

/** Newcomers: an account holds one thing at a time, and the cast is busy in other journeys. */
type Newcomer = { readonly phone: string; readonly idNumber: string }
type House = {
  readonly me: loop.Somebody
  readonly other: loop.Somebody
  readonly place: number
  readonly newcomer: Newcomer
  readonly neighbour: string
  /** Looking over a page needs a script in it. */
  readonly lookOver?: (page: loop.Somebody['page']) => Promise<void>
}
const NAME = '周秀兰'

async function introduce({ page, w, hands }: loop.Somebody, { phone, idNumber }: Newcomer) {
  await loop.field(page, w.people.name).fill(NAME)
  await loop.field(page, w.people.id_number).fill(idNumber)
  await loop.field(page, w.people.phone).fill(phone)
  await loop.field(page, w.people.street).selectOption({ index: 1 })
  await loop.field(page, w.people.address).fill('和平里 5 号楼 1 门 203')
  for (const tick of [w.people.is_local, w.people.consent_service]) await hands.tick(loop.field(page, tick))
  await hands.press(loop.button(page, w.booking.who_save))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.draft.who_title)
}

/** What happens is the same by pointer, by keyboard and without scripts. */
async function keepAndReserve({ me, other, place, newcomer, neighbour, lookOver = expectAccessible }: House) {
  const { page, w } = me
  const longer = w.holding.prolong.replace('{{minutes}}', '15')
  const device = await oneOfTheLast(me, place)
  const asked = `/devices/${device}/reserve/quote?from=${TODAY}&${HERE}`
  await signInByPhone(page, newcomer.phone)
  await page.goto(asked)
  await lookOver(page)
  await loop.send(me, w.booking.go_on)
  await expect(main(me)).toContainText(upTo(w.holding.kept))
  const until = await keptUntil(me)
  await lookOver(page)
  await introduce(me, newcomer)
  expect(await keptUntil(me)).toBe(until)

  await signInByPhone(other.page, neighbour)
  await other.page.goto(asked)
  await expect(main(other)).toContainText(w.booking.refusal.none_free)
  await loop.follow(other, w.holding.instead.title)
  await expect(main(other)).toContainText(
    new RegExp(`${upTo(w.holding.instead.full_one)}|${upTo(w.holding.instead.full_other)}`),
  )
  await expect(main(other)).not.toContainText(NAME)
  await lookOver(other.page)

  await me.hands.tick(loop.field(page, w.people.class.local_elderly))
  await loop.send(me, w.ui.form.continue)
  await me.hands.tick(loop.field(page, w.booking.way.collect))
  await loop.send(me, w.ui.form.continue)
  await loop.field(page, w.booking.note).fill('no lift')
  await me.hands.press(loop.button(page, longer))
  await expect(async () => expect((await keptUntil(me)) - until).toBe(QUARTER)).toPass({ timeout: 10_000 })
  await expect(loop.field(page, w.booking.note)).toHaveValue('no lift')
  await loop.send(me, w.ui.form.continue)
  await expect(main(me)).toContainText(upTo(w.holding.kept))
  await expect(main(me)).toContainText('no lift')
  await me.hands.press(loop.button(page, longer))
  await expect(main(me)).toContainText(w.holding.no_more)
  expect((await keptUntil(me)) - until).toBe(2 * QUARTER)
  await lookOver(page)
  await loop.send(me, new RegExp(w.booking.reserve.replace('{{amount}}', '.*')))
  await page.waitForURL('**/reservations/*')
  await expect(main(me)).toContainText(w.booking.status_lead.requested)

  await other.hands.press(main(other).locator('.card-linked').getByRole('link').first())
  await other.page.waitForURL('**/reserve/quote?*')
  await loop.send(other, w.booking.go_on)
  await expect(main(other)).toContainText(upTo(w.holding.kept))
  await loop.send(other, w.holding.release)
  await other.page.waitForURL(url => /^\/devices\/[^/]+$/.test(url.pathname))
}

test('a resident keeps the last one while checking out, the next person is led to another (Chinese, by pointer)', async ({
  page,
  browser,
  site,
}) => {
  const w = loop.wordsOf('zh-CN')
  const other = { page: await anotherPerson(browser, site), w, hands: byPointer }
  const newcomer = { phone: '13922220001', idNumber: '120114195206176014' }
  await keepAndReserve({
    ...{ me: { page, w, hands: byPointer }, other, place: 1, newcomer, neighbour: '13922220002' },
  })
})

test('and so by keyboard, in English', async ({ page, browser, site }) => {
  await read(page, 'en', site)
  const w = loop.wordsOf('en')
  const second = await anotherPerson(browser, site, 'en')
  const other = { page: second, w, hands: byKeyboard(second) }
  const newcomer = { phone: '13922220003', idNumber: '120114195206176022' }
  await keepAndReserve({
    ...{ me: { page, w, hands: byKeyboard(page) }, other, place: 3, newcomer, neighbour: '13922220004' },
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('and so where no script runs', async ({ page, browser, site }) => {
    const w = loop.wordsOf('zh-CN')
    const context = await browser.newContext({ baseURL: site, locale: 'zh-CN', javaScriptEnabled: false })
    const other = { page: await context.newPage(), w, hands: byPointer }
    const newcomer = { phone: '13922220005', idNumber: '120114195206176030' }
    await keepAndReserve({
      ...{ me: { page, w, hands: byPointer }, other, place: 5, newcomer, neighbour: '13922220006' },
      lookOver: async () => undefined,
    })
  })
})
