import { COLLEAGUES } from '#db/seed/cast.ts'
import { dryAndTest, inspectAndPreclean, measure, putInQuarantine, verify } from './floor.ts'
import { byKeyboard, byPointer, byThumb, type Hands } from './hands.ts'
import { button, colleague, field, type Somebody, send, wordsOf } from './loop.ts'
import { expect, expectAccessible, signInAsStaff, test } from './support.ts'

test.describe.configure({ timeout: 240_000 })
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

const main = ({ page }: Somebody) => page.getByRole('main')

/** Three units from the shelf that have become doubtful in store. Answers their codes. */
async function threeToQuarantine(technician: Somebody, what: string): Promise<readonly string[]> {
  const { page } = technician
  await page.goto(`/desk/units?state=ready&q=${encodeURIComponent(what)}`)
  const links = await page.getByRole('main').locator('a[href^="/desk/units/"]').all()
  const paths = await Promise.all(links.map(link => link.getAttribute('href')))
  const codes = paths
    .flatMap(path => /^\/desk\/units\/([0-9A-Z]{8})$/.exec(path ?? '')?.slice(1) ?? [])
    .filter((code, i, all) => all.indexOf(code) === i)
    .slice(-3)
  expect(codes).toHaveLength(3)
  for (const code of codes) {
    await putInQuarantine(technician, code)
  }
  return codes
}

/** From quarantine to the shelf: three pressed through, disinfected in one batch, released by the other person. */
async function allTheWay(technician: Somebody, verifier: Somebody, what: string) {
  const { page, w, hands } = technician
  const codes = await threeToQuarantine(technician, what)
  for (const code of codes) await inspectAndPreclean(technician, code)
  await page.goto('/desk/reprocessing')
  await expectAccessible(page)
  await page.goto('/desk/reprocessing/batches/new')
  await expectAccessible(page)
  await hands.write(field(page, w.reprocessing.batch.codes), codes.join(' '))
  await hands.press(button(page, w.reprocessing.batch.choose))
  await expect(main(technician)).toContainText(w.reprocessing.batch.chosen.replace('{{count}}', '3'))
  await expectAccessible(page)
  await hands.tick(field(page, w.reprocessing.method.ozone))
  await measure(technician, { strength: '200', minutes: 65 })
  const parts = field(page, w.reprocessing.disinfection.parts)
  if ((await parts.count()) > 0) await hands.tick(parts)
  await send(technician, w.reprocessing.disinfection.done)
  await expect(main(technician).getByText(w.reprocessing.batch.go_on)).toHaveCount(3)
  await expectAccessible(page)
  for (const code of codes) {
    await dryAndTest(technician, code)
    await verify(verifier, code)
    await expect(main(verifier)).toContainText(w.inventory.state.ready)
  }
}

type Case = { readonly how: string; readonly what: string; readonly hands: (page: Somebody['page']) => Hands }
const CASES: readonly Case[] = [
  { how: 'by thumb', what: '坐便', hands: () => byThumb },
  { how: 'by keyboard', what: '洗浴', hands: byKeyboard },
]

for (const { how, what, hands } of CASES) {
  test(`three devices from quarantine to the shelf in one batch, at 390 px ${how}`, async ({ page, browser, site }) => {
    const house = { browser, baseURL: site, language: 'zh-CN', handsOn: () => byPointer } as const
    await signInAsStaff(page, COLLEAGUES.zhouJie.email)
    const technician = { page, w: wordsOf('zh-CN'), hands: hands(page) }
    await allTheWay(technician, await colleague(house, COLLEAGUES.wuLei.email), what)
  })
}
