import { button, field, type Somebody } from './loop.ts'
import { expect, expectAccessible } from './support.ts'

const card = ({ page }: Somebody, title: string) =>
  page.locator('section.card').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
const order = (me: Somebody) => card(me, me.w.delivery.order_title)
const inOrder = (me: Somebody) => order(me).getByRole('listitem')
const waits = (me: Somebody) => card(me, me.w.delivery.waits_for_a_round).getByRole('listitem')

/** Takes stops off the round on the page until those are left that the journey is about; answers the names that stay. */
async function keepOnly(clerk: Somebody, wanted: { deliver: number; fetch: number }): Promise<readonly string[]> {
  const { w, hands } = clerk
  const left = { ...wanted }
  const names: string[] = []
  while ((await inOrder(clerk).count()) > names.length) {
    const [item, all] = [inOrder(clerk).nth(names.length), await inOrder(clerk).count()]
    const isFetched = (await item.textContent())?.includes(w.delivery.kind.fetch_back)
    const kind = isFetched ? 'fetch' : 'deliver'
    if (left[kind]-- > 0) {
      names.push((await item.locator('strong').textContent()) ?? '')
      continue
    }
    await hands.press(item.locator('button[value=take_off]'))
    await expect(inOrder(clerk)).toHaveCount(all - 1)
  }
  return names
}

/**
 * What the morning's round holds of a kind leaves it, until so many of them wait for another one. Other journeys work
 * at the same centre meanwhile: what counts is that this stop has left the round, and how many wait is counted again.
 */
async function free(clerk: Somebody, kind: string, wanted: number) {
  const { hands } = clerk
  const waiting = waits(clerk).filter({ hasText: kind })
  while ((await waiting.count()) < wanted) {
    const left = await inOrder(clerk).count()
    await hands.press(inOrder(clerk).filter({ hasText: kind }).first().locator('button[value=take_off]'))
    await expect(inOrder(clerk)).toHaveCount(left - 1)
  }
}

/** The dispatcher plans a round with the other van: one to bring, two to fetch, in an order of their own. */
export async function plan(clerk: Somebody): Promise<{ readonly address: string; readonly names: readonly string[] }> {
  const { page, w, hands } = clerk
  await page.goto('/desk/round')
  await expectAccessible(page)
  const morning = page.getByRole('row').filter({ hasText: w.delivery.stand_of.loading }).getByRole('link').first()
  const taken = (await morning.textContent()) ?? ''
  await hands.press(morning)
  await page.waitForURL('**/desk/rounds/*')
  await free(clerk, w.delivery.kind.deliver, 1)
  await free(clerk, w.delivery.kind.fetch_back, 2)
  await page.goto('/desk/round')
  const vans = field(page, w.delivery.van)
  const other = (await vans.locator('option').allTextContents()).find(name => name !== taken) ?? ''
  await hands.choose(vans, { label: other })
  await hands.press(button(page, w.delivery.plan_round_save))
  await page.waitForURL('**/desk/rounds/*')
  const names = await keepOnly(clerk, { deliver: 1, fetch: 2 })
  expect(names).toHaveLength(3)
  await offAndOnAgain(clerk, names[2] ?? '')
  await moved(clerk, names)
  await expectAccessible(page)
  return { address: page.url(), names }
}

async function offAndOnAgain(clerk: Somebody, name: string) {
  const { page, w, hands } = clerk
  await hands.press(inOrder(clerk).filter({ hasText: name }).locator('button[value=take_off]'))
  await expect(inOrder(clerk)).toHaveCount(2)
  await hands.press(button(page, `${w.delivery.put_on} ${name}`))
  await expect(inOrder(clerk)).toHaveCount(3)
}

/** The last stop goes up by its button and is told; then it is dragged down again by its handle. */
async function moved(clerk: Somebody, [first = '', second = '', last = '']: readonly string[]) {
  const { page, w, hands } = clerk
  const shown = (name: string, place: number) =>
    w.delivery.moved_to.replace('{{name}}', name).replace('{{place}}', `${place}`).replace('{{all}}', '3')
  await hands.press(inOrder(clerk).filter({ hasText: last }).locator('button[value=up]'))
  await expect(order(clerk).getByRole('status')).toHaveText(shown(last, 2))
  await expect(inOrder(clerk).locator('strong')).toHaveText([first, last, second])
  await page.reload()
  await expect(inOrder(clerk).locator('strong')).toHaveText([first, last, second])
  const handle = await inOrder(clerk).nth(1).locator('.drag-handle').boundingBox()
  const below = await inOrder(clerk).nth(2).boundingBox()
  if (!handle || !below) throw new Error('nothing to drag')
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(handle.x + handle.width / 2, below.y + below.height, { steps: 5 })
  await page.mouse.up()
  await expect(order(clerk).getByRole('status')).toHaveText(shown(last, 3))
  await expect(inOrder(clerk).locator('strong')).toHaveText([first, second, last])
}
