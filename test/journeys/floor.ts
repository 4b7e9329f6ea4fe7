import { button, field, follow, type Somebody, send, tickAll } from './loop.ts'
import { expect, expectAccessible } from './support.ts'

/** 4 · A new unit comes into stock, is looked at, and has its first release. Answers its code. */
export async function stockUp(technician: Somebody, product: string, serial: string): Promise<string> {
  const { page, w, hands } = technician
  await page.goto('/desk/units/new')
  await expectAccessible(page)
  const list = field(page, w.inventory.product)
  const label = await list.locator('option').filter({ hasText: product }).first().textContent()
  await hands.choose(list, { label: label ?? product })
  await hands.write(field(page, w.inventory.serials), serial)
  await hands.write(field(page, w.inventory.price_each), '4500')
  await send(technician, w.inventory.new_done)
  await hands.press(page.getByRole('row').filter({ hasText: serial }).getByRole('link').first())
  await page.waitForURL('**/desk/units/*')
  await expectAccessible(page)
  await follow(technician, w.inventory.action.release)
  await expectAccessible(page)
  await tickAll(technician, w.inventory.release.checks)
  await send(technician, w.inventory.release.done)
  return page.url().split('/').at(-1) ?? ''
}

/** 7 · Scanned back in, and through quarantine to the shelf by two people's hands. */
export async function takeBackAndClean(first: Somebody, second: Somebody, code: string) {
  const { page, w, hands } = first
  await page.goto('/desk/scan')
  await expectAccessible(page)
  // Whoever has hands, the scanner types: the field is ready, and Enter comes with the code.
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/desk/units/${code}`)
  await expectAccessible(page)
  await follow(first, w.inventory.action.take_back)
  await expectAccessible(page)
  const wentOut = page.getByRole('region', { name: w.delivery.went_out })
  await expect(wentOut).toContainText(w.delivery.condition.good)
  await expect(wentOut.getByRole('img')).toHaveJSProperty('complete', true)
  expect(await wentOut.getByRole('img').evaluate(photo => (photo as HTMLImageElement).naturalHeight)).toBeGreaterThan(0)
  await hands.write(page.locator('input[name="parts.1"]'), '1')
  await hands.tick(field(page, w.delivery.condition.good))
  await hands.tick(field(page, w.delivery.contamination.none))
  await send(first, w.delivery.take_back_save)
  await expectOneMissing(first, code)
  await inspectAndPreclean(first, code)
  await page.goto(`/desk/units/${code}/disinfection`)
  await expectAccessible(page)
  await hands.tick(page.getByRole('radio').first())
  await measure(first, { strength: '1000', minutes: 45 })
  await send(first, w.reprocessing.disinfection.done)
  await dryAndTest(first, code)
  await verify(second, code)
}

/** One of the two wheels that keep a chair from tipping has stayed behind: the workshop reads it. */
async function expectOneMissing({ page }: Somebody, code: string) {
  await page.goto(`/desk/units/${code}/inspection`)
  await expect(page.getByRole('main')).toContainText(/防翻轮 1 件|Anti-tipper × 1/)
}

/** A unit on the shelf has become doubtful: one press, which leads back to the same page. */
export async function putInQuarantine({ page, w, hands }: Somebody, code: string) {
  await page.goto(`/desk/units/${code}`)
  const answered = page.waitForEvent('load')
  await hands.press(button(page, w.inventory.action.put_in_quarantine))
  await answered
  await expect(page.getByRole('main')).toContainText(w.inventory.state.quarantine)
}

/** 7 · Looked at, and washed until no dirt can be seen: a press each. */
export async function inspectAndPreclean(technician: Somebody, code: string) {
  const { page, w, hands } = technician
  await page.goto(`/desk/units/${code}/inspection`)
  await expectAccessible(page)
  await hands.tick(field(page, w.reprocessing.result.clean_next))
  await send(technician, w.reprocessing.inspection.done)
  await follow(technician, w.inventory.action.preclean)
  await expectAccessible(page)
  await send(technician, w.reprocessing.step.preclean.done)
}

/** What stands on the bottle, what the strip says, and so many minutes up to now. */
export async function measure(technician: Somebody, did: { strength: string; minutes: number }) {
  const { page, w, hands } = technician
  const { lot, expires, strength, started, ended } = w.reprocessing.disinfection
  const end = await field(page, ended).inputValue()
  await hands.write(field(page, lot), 'LOT-1')
  await hands.write(field(page, expires), `${Number(end.slice(0, 4)) + 1}-12-31`)
  await hands.write(field(page, strength), did.strength)
  const start = new Date(new Date(`${end}:00Z`).getTime() - did.minutes * 60_000)
  await hands.write(field(page, started), start.toISOString().slice(0, 16))
}

/** Rinsed, dry, and tried: all points are ticked already. */
export async function dryAndTest(technician: Somebody, code: string) {
  const { page, w } = technician
  await page.goto(`/desk/units/${code}/step`)
  await expectAccessible(page)
  await send(technician, w.reprocessing.step.dry.done)
  await follow(technician, w.inventory.action.test)
  await expectAccessible(page)
  await send(technician, w.reprocessing.step.function_test.done)
}

export async function verify(verifier: Somebody, code: string) {
  await verifier.page.goto(`/desk/units/${code}/verification`)
  await expectAccessible(verifier.page)
  await verifier.hands.tick(field(verifier.page, verifier.w.reprocessing.verification.released))
  await send(verifier, verifier.w.reprocessing.verification.done)
}
