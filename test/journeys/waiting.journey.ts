import { words as w } from '#app/i18n/zh-CN/words.ts'
import { paths } from '#app/paths.ts'
import { addDays, dayOf, weekdayOf } from '#app/time/day.ts'
import { RENTERS } from '#db/seed/cast.ts'
import { DEMO_TOKEN } from '#db/seed/world/api-token.server.ts'
import { TODAY } from './day.ts'
import { expect, test } from './people.ts'
import { expectAccessible } from './support.ts'

test.describe.configure({ timeout: 120_000 })

const READER = { language: 'zh-CN', size: 'standard', contrast: 'standard' } as const
/** So far ahead that nearly everything is back, and a day on which the centre is open. */
const FAR = addDays(dayOf(TODAY), 170)
const FROM = weekdayOf(FAR) === 7 ? addDays(FAR, 1) : FAR
/** A stair climber: a centre has one or two. */
const DEVICE = 'C07-01'
const TERM = { from: FROM, months: '1', centre: 'WQ' }
/** Somebody who comes to the street office, whose program reserves for them. */
const NEIGHBOUR = {
  ...{ name: '孟庆林', idNumber: '120114196205140030', phone: '19900009001' },
  ...{ street: '杨村街道', address: '光明道 9 号', isLocal: true, hasConsented: true },
}
const MOST_UNITS = 5
const upTo = (text: string) => text.split('{{')[0] ?? text

test('one waits, another calls off, the offer comes with a message and is taken', async ({ enter, request }) => {
  const references: string[] = []
  for (let i = 0; i < MOST_UNITS; i++) {
    const wish = { product: DEVICE, from: FROM, months: 1, userClass: 'other', way: 'collect', person: NEIGHBOUR }
    const headers = { Authorization: `Bearer ${DEMO_TOKEN}`, 'Idempotency-Key': `waiting-journey-${i}` }
    const answer = await request.post('/api/v1/reservations', { data: wish, headers })
    if (!answer.ok()) break
    references.push((await answer.json()).reference)
  }
  expect(references.length).toBeGreaterThan(0)

  const resident = await (await enter('zhaoDeshun', READER)).newPage()
  const main = resident.getByRole('main')
  await resident.goto(paths.waitingNew(DEVICE, TERM))
  await expect(main).toContainText(w.waiting.before_none)
  await expectAccessible(resident)
  await main.getByRole('button', { name: w.waiting.join }).click()
  await resident.waitForURL('**/waiting/*')
  await expect(main).toContainText(w.waiting.state_lead.waiting)
  await expectAccessible(resident)
  const entry = resident.url()

  const desk = await (await enter('liuFang', READER)).newPage()
  await desk.goto(paths.deskWaiting())
  await expect(desk.getByRole('main')).toContainText(RENTERS.zhaoDeshun.name)
  await expectAccessible(desk)
  await desk.goto(paths.reservationCancellation(references[0] ?? ''))
  await desk.getByRole('button', { name: w.booking.cancel_yes }).click()
  await desk.waitForURL('**/desk/reservations/*')

  await expect(async () => {
    await resident.goto(entry)
    await expect(main).toContainText(upTo(w.waiting.state_lead.offered), { timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await expectAccessible(resident)
  await expect(async () => {
    await desk.goto(paths.demoMessages())
    const told = desk.getByRole('row').filter({ hasText: RENTERS.zhaoDeshun.phone })
    await expect(told.filter({ hasText: '您候补的有空余了' }).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })

  await resident.goto(paths.mine())
  await main.locator(`a[href="${new URL(entry).pathname}"]`).click()
  await main.getByRole('button', { name: new RegExp(upTo(w.waiting.take)) }).click()
  await resident.waitForURL('**/reservations/*')
  await expect(main).toContainText(w.booking.status_lead.requested)
})

test('who finds nothing tells the centre, the manager answers, and the answer is read', async ({ enter }) => {
  const resident = await (await enter('zhaoDeshun', READER)).newPage()
  const main = resident.getByRole('main')
  const wanted = '会自己回充电座的助行机器人'
  await resident.goto(paths.devices({ q: wanted }))
  await main.getByRole('link', { name: w.waiting.wish.link }).click()
  await resident.waitForURL('**/wishes/new?*')
  await expect(resident.locator('[name=words]')).toHaveValue(wanted)
  await main.getByRole('button', { name: w.waiting.wish.send }).click()
  await expect(main).toContainText(w.waiting.wish.thanks_title)
  await expectAccessible(resident)

  const manager = await (await enter('heJing', READER)).newPage()
  await manager.goto(paths.deskWishes())
  await manager.getByRole('row').filter({ hasText: wanted }).getByRole('link').click()
  await manager.locator('[name=answer]').fill('已请厂家来演示。')
  await expectAccessible(manager)
  await manager.getByRole('button', { name: w.waiting.wish.answer_send }).click()
  await expect(manager.getByRole('row').filter({ hasText: wanted })).toContainText('已请厂家来演示。')

  await resident.goto(paths.mine())
  await expect(main).toContainText('已请厂家来演示。')
})
