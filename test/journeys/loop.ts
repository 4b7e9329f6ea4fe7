import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { words as en } from '#app/i18n/en/words.ts'
import type { Words } from '#app/i18n/i18n.ts'
import { words as zh } from '#app/i18n/zh-CN/words.ts'
import { aPhoto } from '#test/support/pictures.ts'
import { FIGURES } from './figures.ts'
import type { Hands } from './hands.ts'
import { anotherPerson, expectAccessible, type Language, signInAsStaff } from './support.ts'

export const wordsOf = (language: Language): Words => (language === 'en' ? en : zh)

/** Somebody at a page: what they read, and how they work it. */
export type Somebody = { readonly page: Page; readonly w: Words; readonly hands: Hands }

type House = {
  readonly browser: Browser
  readonly baseURL: string
  readonly language: Language
  readonly handsOn: (page: Page) => Hands
}

/** A colleague in a browser of their own. */
export async function colleague(house: House, email: string): Promise<Somebody> {
  const page = await anotherPerson(house.browser, house.baseURL, house.language)
  await signInAsStaff(page, email)
  return { page, w: wordsOf(house.language), hands: house.handsOn(page) }
}

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name, exact: true })
export const link = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('link', { name, exact: true }).first()
const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
export const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true })

/** Sends the form of the page and waits for the page that follows. */
export async function send({ page, hands }: Somebody, name: string | RegExp) {
  const before = page.url()
  await hands.press(button(page, name))
  await page.waitForFunction(was => location.href !== was || document.querySelector('main [role=alert]'), before)
  expect(await page.getByRole('main').getByRole('alert').allTextContents()).toEqual([])
}

export async function follow({ page, hands }: Somebody, name: string) {
  const before = page.url()
  await hands.press(link(page, name))
  await page.waitForURL(url => url.href !== before)
}

/** Writes the name and ticks: worth the same as drawing it. */
async function sign({ page, w, hands }: Somebody, name: string) {
  await hands.write(field(page, w.ui.form.signature_type), name)
  await hands.tick(field(page, w.ui.form.signature_agree))
}

export const tickAll = async ({ page, hands }: Somebody, group: string) => {
  for (const box of await page.getByRole('group', { name: group }).getByRole('checkbox').all()) await hands.tick(box)
}

/** 1 · From the product to the details: the period, then what it costs whom. */
export async function choosePeriod(me: Somebody, device: string, centre: string) {
  const { page, w, hands } = me
  await page.goto(`/devices/${device}`)
  await follow(me, w.catalogue.product.reserve)
  await expect(h1(page)).toHaveText(w.booking.period_title)
  await expectAccessible(page)
  await hands.tick(field(page, centre))
  await send(me, w.booking.see_price)
  await expect(h1(page)).toHaveText(w.booking.quote_title)
  await expectAccessible(page)
}

/** 1 · How it comes, what is said, and the reservation itself. Answers the reference. */
export async function reserve(me: Somebody, { userClass }: { userClass?: string }): Promise<string> {
  const { page, w, hands } = me
  if (userClass) {
    await expect(h1(page)).toHaveText(w.draft.who_title)
    await expectAccessible(page)
    await hands.tick(field(page, userClass))
    await send(me, w.ui.form.continue)
  }
  await expect(h1(page)).toHaveText(w.draft.delivery_title)
  await expectAccessible(page)
  await hands.tick(field(page, w.booking.way.deliver))
  await send(me, w.ui.form.continue)
  await expect(h1(page)).toHaveText(w.draft.contact_title)
  await expectAccessible(page)
  await send(me, w.ui.form.continue)
  await expect(h1(page)).toHaveText(w.booking.check_title)
  await expectAccessible(page)
  await send(me, new RegExp(w.booking.reserve.replace('{{amount}}', '.*')))
  await page.waitForURL('**/reservations/*')
  await expectAccessible(page)
  return page.url().split('/').at(-1) ?? ''
}

/** 2 · The desk looks at a paper that carries the class. */
export async function verifyProof(
  clerk: Somebody,
  reference: string,
  { kind, userClass }: { kind: string; userClass: string },
) {
  const { page, w, hands } = clerk
  await page.goto(`/desk/reservations/${reference}`)
  await follow(clerk, w.booking.action.proof)
  await expectAccessible(page)
  await hands.choose(field(page, w.eligibility.paper), { label: kind })
  await hands.tick(field(page, userClass))
  await hands.tick(field(page, w.eligibility.verified))
  await send(clerk, w.eligibility.save)
}

/** 2 · Confirmed and signed: now the rent and the deposit are due. */
export async function confirmAndSign(
  clerk: Somebody,
  reference: string,
  { name, due }: { name: string; due: string | RegExp },
) {
  const { page, w, hands } = clerk
  await page.goto(`/desk/reservations/${reference}`)
  await follow(clerk, w.booking.action.decision)
  await expectAccessible(page)
  const [before = '', after = ''] = w.booking.confirm.split('{{amount}}')
  const confirmed = due instanceof RegExp ? new RegExp(`^${before}${due.source}${after}$`) : `${before}${due}${after}`
  await hands.tick(page.getByLabel(confirmed, { exact: true }))
  await send(clerk, w.booking.save_decision)
  await expectAccessible(page)
  await follow(clerk, w.booking.action.agreement)
  await expectAccessible(page)
  await sign(clerk, name)
  await send(clerk, w.rental.sign)
}

/** 2 · Confirmed, signed, paid. */
export async function confirmSignAndPay(clerk: Somebody, reference: string, who: { name: string; due: string }) {
  const { page, w, hands } = clerk
  await confirmAndSign(clerk, reference, who)
  await expectAccessible(page)
  await hands.tick(field(page, w.ledger.method.cash))
  await send(clerk, w.rental.take)
}

/** 3 · The fitter measures, goes through the cautions, and the person signs. */
export async function fit(fitter: Somebody, reference: string, name: string) {
  const { page, w, hands } = fitter
  await page.goto(`/desk/reservations/${reference}/fitting`)
  await expectAccessible(page)
  for (const figure of await page.getByRole('main').locator('input[inputmode=decimal]').all()) {
    await hands.write(figure, FIGURES[(await figure.getAttribute('name')) ?? ''] ?? '')
  }
  for (const near of await page.getByRole('radio', { name: w.fitting.yes, exact: true }).all()) await hands.tick(near)
  await tickAll(fitter, w.fitting.cautions)
  await hands.tick(field(page, w.fitting.state.suitable))
  await hands.write(field(page, w.fitting.advice), 'OK')
  await sign(fitter, name)
  await send(fitter, w.fitting.save)
}

/** 5 · The driver hands over the unit that is in their hands: one press ticks the list, a picture is taken, somebody signs. */
export async function handOver(driver: Somebody, reference: string, { name, unit }: { name: string; unit: string }) {
  const { page, w, hands } = driver
  await page.goto(`/desk/reservations/${reference}/hand-over?unit=${unit}`)
  await expectAccessible(page)
  await expect(field(page, w.delivery.which_unit)).toHaveValue(unit)
  await hands.press(button(page, w.delivery.tick_all))
  for (const list of ['checked', 'commissioned', 'trained']) {
    await expect(page.locator(`input[name=${list}]`).first()).toBeChecked()
    await expect(page.locator(`input[name=${list}]:not(:checked)`)).toHaveCount(0)
  }
  const photo = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() }
  await page.locator('input[name=photos]').setInputFiles(photo)
  await sign(driver, name)
  await send(driver, w.delivery.hand_over_save)
}

/** 7 · The deposit goes back. */
export async function returnDeposit(clerk: Somebody, reference: string, amount: string) {
  const { page, w, hands } = clerk
  await page.goto(`/desk/reservations/${reference}/deposit-return`)
  await expectAccessible(page)
  await hands.tick(field(page, w.ledger.method.cash))
  await send(clerk, w.rental.return_do.replace('{{amount}}', amount))
}
