import type { Browser } from '@playwright/test'
import { COLLEAGUES, RENTERS } from '#db/seed/cast.ts'
import { byPointer } from './hands.ts'
import * as loop from './loop.ts'
import { expect, test } from './people.ts'
import { expectAccessible } from './support.ts'

/** Sticks of which the centre has several, that nobody is measured for. */
const [WITH_SCRIPTS, WITHOUT] = ['C01-03', 'C01-04']
const READER = { size: 'standard', contrast: 'standard', language: 'zh-CN' } as const
const w = loop.wordsOf('zh-CN')
const words = w.payments
// One after the other: the same resident signs in once.
test.describe.configure({ timeout: 150_000, mode: 'default' })

const upTo = (text: string) => text.split('{{')[0] ?? text
const main = ({ page }: loop.Somebody) => page.getByRole('main')
const says = (me: loop.Somebody, text: string) => expect(main(me)).toContainText(text)
const press = (me: loop.Somebody, name: string) =>
  main(me)
    .getByRole('button', { name: new RegExp(`^${upTo(name)}`) })
    .first()
    .click()
const follow = (me: loop.Somebody, name: string) =>
  main(me)
    .getByRole('link', { name: new RegExp(`^${upTo(name)}`) })
    .first()
    .click()

type At = { readonly browser: Browser; readonly baseURL: string | undefined }

/** Reserved by the resident, confirmed and signed at the desk: rent and deposit are due. */
async function signed(me: loop.Somebody, { browser, baseURL = '' }: At, device: string): Promise<string> {
  await loop.choosePeriod(me, device, '武清区辅具租赁中心')
  await loop.send(me, w.booking.go_on)
  const reference = await loop.reserve(me, {})
  const clerk = await loop.colleague(
    { browser, baseURL, language: 'zh-CN', handsOn: () => byPointer },
    COLLEAGUES.liuFang.email,
  )
  await loop.confirmAndSign(clerk, reference, { name: RENTERS.wangGuilan.name, due: /.+/ })
  await clerk.page.context().close()
  return reference
}

test('rent and deposit paid online on the test page, refused once, and taken back within ten minutes', async ({
  enter,
  browser,
  baseURL,
}) => {
  const page = await (await enter('wangGuilan', READER)).newPage()
  const me = { page, w, hands: byPointer }
  const reference = await signed(me, { browser, baseURL }, WITH_SCRIPTS)

  await page.goto('/mine')
  await follow(me, words.pay_now)
  await page.waitForURL(`**/reservations/${reference}/payment`)
  await says(me, words.at_centre_text)
  await expectAccessible(page)
  await press(me, words.pay.rent)
  await page.waitForURL('**/test-payments/*')
  await says(me, words.test_mark)
  await says(me, words.test_mark_other)
  await expectAccessible(page)
  await follow(me, words.test_leave)
  await page.waitForURL('**/payments/*')
  await says(me, words.status_title.opened)
  await expectAccessible(page)
  await follow(me, words.status_continue)
  await press(me, words.test_refuse)
  await says(me, words.status_title.failed)
  await expectAccessible(page)

  await follow(me, words.again)
  await press(me, words.pay.rent)
  await press(me, words.test_pay)
  await says(me, words.status_title.paid)
  await expect(main(me).getByRole('link', { name: new RegExp(upTo(words.receipt)) })).toHaveAttribute(
    'href',
    new RegExp(`/reservations/${reference}/receipts/WQ-2027-\\d+$`),
  )
  await expectAccessible(page)
  await follow(me, words.next_due)
  await press(me, words.pay.deposit)
  await press(me, words.test_pay)
  await says(me, words.status_title.paid)

  await follow(me, words.to_reservation)
  await follow(me, words.undo_link)
  await page.waitForURL('**/undo')
  await expectAccessible(page)
  await press(me, words.undo_do.payment)
  await page.waitForURL(`**/reservations/${reference}`)
  await says(me, words.refund_state.sent)
  await expectAccessible(page)
})

test('a cancellation is taken back', async ({ enter }) => {
  const page = await (await enter('wangGuilan', READER)).newPage()
  const me = { page, w, hands: byPointer }
  await loop.choosePeriod(me, WITHOUT, '武清区辅具租赁中心')
  await loop.send(me, w.booking.go_on)
  const reference = await loop.reserve(me, {})
  await says(me, words.undo_what.request)
  await loop.follow(me, w.booking.cancel)
  await loop.send(me, w.booking.cancel_yes)
  await says(me, words.undo_what.cancellation)
  await follow(me, words.undo_link)
  await press(me, words.undo_do.cancellation)
  await page.waitForURL(`**/reservations/${reference}`)
  await says(me, w.booking.status_lead.requested)
})

test('without scripts: pay, see how it stands, take it back', async ({ enter, browser, baseURL }) => {
  const withScripts = await enter('wangGuilan', READER)
  const first = { page: await withScripts.newPage(), w, hands: byPointer }
  const reference = await signed(first, { browser, baseURL }, WITHOUT)
  const storageState = await withScripts.storageState()
  const context = await browser.newContext({ ...(baseURL && { baseURL }), storageState, javaScriptEnabled: false })
  const page = await context.newPage()
  const me = { page, w, hands: byPointer }

  await page.goto(`/reservations/${reference}`)
  await follow(me, words.pay_now)
  await press(me, words.pay.deposit)
  await page.waitForURL('**/test-payments/*')
  await follow(me, words.test_leave)
  await says(me, words.status_title.opened)
  // The page loads itself again while nobody knows how it ends.
  await page.waitForEvent('load', { timeout: 15_000 })
  await says(me, words.status_title.opened)
  await follow(me, words.status_continue)
  await press(me, words.test_pay)
  await says(me, words.status_title.paid)
  await follow(me, words.to_reservation)
  await follow(me, words.undo_link)
  await press(me, words.undo_do.payment)
  await says(me, words.refund_state.sent)
  await context.close()
})
