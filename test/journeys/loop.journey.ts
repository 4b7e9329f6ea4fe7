import { COLLEAGUES, RENTERS } from '#db/seed/cast.ts'
import { DEMO_TOKEN } from '#db/seed/world/api-token.server.ts'
import * as floor from './floor.ts'
import { byKeyboard, byPointer } from './hands.ts'
import * as loop from './loop.ts'
import { ledgerSays, receiptSays } from './same-fen.ts'
import { expect, expectAccessible, read, signInByPhone, test } from './support.ts'

const CHAIR = 'C12-01'
test.describe.configure({ timeout: 240_000 })

const main = (page: loop.Somebody['page']) => page.getByRole('main')
const api = (reference: string) =>
  [`/api/v1/reservations/${reference}`, { headers: { Authorization: `Bearer ${DEMO_TOKEN}` } }] as const

test('a newcomer over 60 pays 80 of 200 yuan, and the chair goes all the way round (Chinese, by pointer)', async ({
  page,
  browser,
  site,
}) => {
  const house = { browser, baseURL: site, language: 'zh-CN', handsOn: () => byPointer } as const
  const w = loop.wordsOf('zh-CN')
  const me = { page, w, hands: byPointer }
  const name = '孙玉珍'
  const technician = await loop.colleague(house, COLLEAGUES.zhouJie.email)
  const unit = await floor.stockUp(technician, '智能电动轮椅', 'SN-ZH-1')
  await loop.choosePeriod(me, CHAIR, '武清区辅具租赁中心')
  await expect(main(page)).toContainText('¥80.00')
  await page.getByRole('main').getByRole('link', { name: w.booking.go_on, exact: true }).click()
  await page.waitForURL('**/sign-in?next=*')
  await signInByPhone(page, '13911110001')
  await loop.field(page, w.people.name).fill(name)
  await loop.field(page, w.people.id_number).fill('11010519491231002X')
  await loop.field(page, w.people.phone).fill('13911110001')
  await loop.field(page, w.people.street).selectOption({ label: '杨村街道' })
  await loop.field(page, w.people.address).fill('和平里 5 号楼 1 门 202')
  for (const tick of [w.people.is_local, w.people.consent_service, w.people.consent_entitlement]) {
    await me.hands.tick(loop.field(page, tick))
  }
  await expectAccessible(page)
  await page.getByRole('button', { name: w.booking.who_save }).click()
  const reference = await loop.reserve(me, { userClass: w.people.class.local_elderly })
  await expect(main(page)).toContainText('¥80.00')
  const clerk = await loop.colleague(house, COLLEAGUES.liuFang.email)
  const elderly = { kind: w.eligibility.kind.household_register, userClass: w.people.class.local_elderly }
  await loop.verifyProof(clerk, reference, elderly)
  await loop.confirmSignAndPay(clerk, reference, { name, due: '¥880.00' })
  const driver = await loop.colleague(house, COLLEAGUES.sunQiang.email)
  await driver.page.goto(`/desk/reservations/${reference}/hand-over`)
  await expect(main(driver.page)).toContainText(w.delivery.missing.fitting_missing)
  await loop.fit(await loop.colleague(house, COLLEAGUES.zhaoMin.email), reference, name)
  await loop.handOver(driver, reference, { name, unit })
  await page.goto(`/u/${unit}`)
  await expect(page.getByRole('heading', { name: w.inventory.use.title })).toBeVisible()
  await expectAccessible(page)
  await floor.takeBackAndClean(technician, await loop.colleague(house, COLLEAGUES.wuLei.email), unit)
  await technician.page.goto(`/desk/units/${unit}`)
  await expect(main(technician.page)).toContainText(w.inventory.state.ready)
  await loop.returnDeposit(clerk, reference, '¥800.00')
  await expect(main(clerk.page)).toContainText('¥800.00')
  for (const path of [`/reservations/${reference}`, `/reservations/${reference}/agreement`]) {
    await page.goto(path)
    await expect(main(page)).toContainText('¥80.00')
    await expect(main(page)).toContainText('¥120.00')
    await expectAccessible(page)
  }
  expect(await (await page.request.get(...api(reference))).json()).toMatchObject({
    listRentFen: 20_000,
    personFen: 8_000,
    shares: [{ kind: 'discount', payer: 'centre', amountFen: 12_000 }],
  })
})

test('a hardship disabled person pays 40, the district 160, to the same fen everywhere (English, by keyboard)', async ({
  page,
  browser,
  site,
}) => {
  await read(page, 'en', site)
  const house = { browser, baseURL: site, language: 'en', handsOn: byKeyboard } as const
  const w = loop.wordsOf('en')
  const me = { page, w, hands: byKeyboard(page) }
  const { name, phone } = RENTERS.liJianguo
  const technician = await loop.colleague(house, COLLEAGUES.zhouJie.email)
  const unit = await floor.stockUp(technician, 'Smart powered wheelchair', 'SN-EN-1')
  await loop.choosePeriod(me, CHAIR, 'Wuqing Assistive Device Centre')
  await me.hands.press(page.getByRole('main').getByRole('link', { name: w.booking.go_on, exact: true }))
  await page.waitForURL('**/sign-in?next=*')
  await signInByPhone(page, phone)
  const reference = await loop.reserve(me, {})
  const clerk = await loop.colleague(house, COLLEAGUES.liuFang.email)
  await loop.confirmSignAndPay(clerk, reference, { name, due: '¥840.00' })
  await loop.fit(await loop.colleague(house, COLLEAGUES.zhaoMin.email), reference, name)
  await loop.handOver(await loop.colleague(house, COLLEAGUES.sunQiang.email), reference, { name, unit })
  await floor.takeBackAndClean(technician, await loop.colleague(house, COLLEAGUES.wuLei.email), unit)
  await loop.returnDeposit(clerk, reference, '¥800.00')
  for (const path of [`/reservations/${reference}`, `/reservations/${reference}/agreement`]) {
    await page.goto(path)
    await expect(main(page)).toContainText('¥40.00')
    await expect(main(page)).toContainText('¥160.00')
  }
  expect(await (await page.request.get(...api(reference))).json()).toMatchObject({
    listRentFen: 20_000,
    personFen: 4_000,
    shares: [{ kind: 'subsidy', payer: 'district', amountFen: 16_000 }],
  })
  const told = {
    reference,
    month: '2027-03',
    personFen: 4_000,
    borneFen: 16_000,
    account: w.ledger.account.district_receivable,
  }
  await receiptSays(me, clerk, told)
  await ledgerSays(clerk, told)
  const officer = await loop.colleague(house, COLLEAGUES.zhengMing.email)
  await officer.page.goto(`/district/rentals?month=2027-03&class=hardship_disabled`)
  const row = officer.page.getByRole('row').filter({ hasText: reference.slice(0, 4) })
  await expect(row).toContainText('¥160.00')
  await expect(row).not.toContainText(name)
  await expectAccessible(officer.page)
  await officer.page.goto(`/district/rentals?month=2027-03&class=hardship_disabled&open=${reference}`)
  const entry = officer.page.getByRole('row').filter({ hasText: w.ledger.account.district_receivable })
  await expect(entry).toContainText('¥160.00')
})
