import { field, follow, type Somebody, send, tickAll } from './loop.ts'
import { expectAccessible } from './support.ts'

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
  await hands.write(field(page, w.inventory.scan.field), code)
  await send(first, w.inventory.scan.go)
  await expectAccessible(page)
  await follow(first, w.inventory.action.take_back)
  await expectAccessible(page)
  await hands.tick(field(page, w.delivery.condition.good))
  await hands.tick(field(page, w.delivery.contamination.none))
  await send(first, w.delivery.take_back_save)
  await page.goto(`/desk/units/${code}/inspection`)
  await expectAccessible(page)
  await hands.tick(field(page, w.reprocessing.result.clean_next))
  await send(first, w.reprocessing.inspection.done)
  await page.goto(`/desk/units/${code}/disinfection`)
  await expectAccessible(page)
  await hands.tick(page.getByRole('radio').first())
  await hands.write(field(page, w.reprocessing.disinfection.lot), 'LOT-1')
  await hands.write(field(page, w.reprocessing.disinfection.strength), '500')
  await hands.write(field(page, w.reprocessing.disinfection.minutes), '45')
  await send(first, w.reprocessing.disinfection.done)
  await second.page.goto(`/desk/units/${code}/verification`)
  await expectAccessible(second.page)
  await second.hands.tick(field(second.page, w.reprocessing.verification.released))
  await send(second, w.reprocessing.verification.done)
}
