import { byKeyboard, byPointer } from './hands.ts'
import * as loop from './loop.ts'
import { expect, test } from './people.ts'
import { expectAccessible } from './support.ts'

/** A cane of which the centre has two left: nobody has to be measured for it, and no other journey wants it. */
const DEVICE = 'C01-05'
const READER = { size: 'standard', contrast: 'standard' } as const
test.describe.configure({ timeout: 120_000 })

const main = ({ page }: loop.Somebody) => page.getByRole('main')
const says = (somebody: loop.Somebody, text: string) => expect(main(somebody)).toContainText(text)
const upTo = (text: string) => text.split('{{')[0] ?? text

test('a resident changes the days and the way of a reservation, and sees the price before it is changed (Chinese, by pointer)', async ({
  enter,
}) => {
  const w = loop.wordsOf('zh-CN')
  const page = await (await enter('wangGuilan', { ...READER, language: 'zh-CN' })).newPage()
  const me = { page, w, hands: byPointer }
  await loop.choosePeriod(me, DEVICE, '武清区辅具租赁中心')
  await loop.send(me, w.booking.go_on)
  const reference = await loop.reserve(me, {})
  await loop.follow(me, w.changing.link.change)
  await expectAccessible(page)
  await me.hands.write(loop.field(page, w.booking.first_day), '2027-03-13')
  await me.hands.tick(loop.field(page, w.booking.months_other.replace('{{count}}', '2')))
  await me.hands.tick(loop.field(page, w.booking.way.collect))
  await me.hands.press(loop.button(page, w.changing.change_look))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.changing.change_check_title)
  await says(me, '2027年3月13日')
  await says(me, w.pricing.breakdown)
  await expectAccessible(page)
  await me.hands.press(loop.button(page, w.changing.change_again))
  await expect(loop.field(page, w.booking.first_day)).toHaveValue('2027-03-13')
  await me.hands.press(loop.button(page, w.changing.change_look))
  await me.hands.press(loop.button(page, new RegExp(upTo(w.changing.change_save_price))))
  await page.waitForURL(`**/reservations/${reference}?done=changed`)
  await says(me, w.changing.done.changed)
  await says(me, '2027年3月13日')
  await says(me, w.booking.way.collect)
  await expectAccessible(page)
})

test('a resident keeps a device longer, announces its return and takes that back (English, by keyboard)', async ({
  enter,
}) => {
  const w = loop.wordsOf('en')
  const page = await (await enter('zhaoDeshun', { ...READER, language: 'en' })).newPage()
  const me = { page, w, hands: byKeyboard(page) }
  await page.goto('/mine')
  await me.hands.press(
    main(me).getByRole('listitem').filter({ hasText: w.booking.state.handed_over }).getByRole('link'),
  )
  await page.waitForURL('**/reservations/*')
  await loop.follow(me, w.changing.link.extension)
  await expectAccessible(page)
  await me.hands.tick(loop.field(page, w.booking.months_one.replace('{{count}}', '1')))
  await loop.send(me, w.changing.extension_look)
  await says(me, w.pricing.breakdown)
  await expectAccessible(page)
  const saving = loop.button(page, new RegExp(upTo(w.changing.extension_save)))
  const amount = /¥[\d.,]+/.exec((await saving.textContent()) ?? '')?.[0] ?? 'no amount'
  await loop.send(me, new RegExp(upTo(w.changing.extension_save)))
  await says(me, upTo(w.changing.done.extended))
  await says(me, w.changing.extensions)
  await says(me, amount)
  await expectAccessible(page)

  await loop.follow(me, w.changing.link.return)
  await says(me, w.pricing.told.early.no_refund)
  await expectAccessible(page)
  await me.hands.write(loop.field(page, w.changing.return_on), '2027-03-10')
  await loop.send(me, w.changing.return_save)
  await says(me, upTo(w.changing.done.return_announced))
  await says(me, '10 March 2027')
  await loop.follow(me, w.changing.link.return)
  await expectAccessible(page)
  await loop.send(me, w.changing.return_withdraw)
  await says(me, upTo(w.changing.done.return_withdrawn))
})
