import { COLLEAGUES, RENTERS } from '#db/seed/cast.ts'
import { expect, expectAccessible, read, signInAsStaff, signInByPhone, test } from './support.ts'

test('a resident signs in by phone, sees their rentals, and signs out', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '登录' }).click()
  await signInByPhone(page, RENTERS.wangGuilan.phone)
  await page.getByRole('link', { name: '我的租赁' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('button', { name: '退出' }).click()
  await expect(page.getByRole('link', { name: '登录', exact: true })).toBeVisible()
})

test('wrong words are named, kept, and lead to their field', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('手机号码').fill('12345')
  await page.getByRole('button', { name: '发送验证码' }).click()
  await expect(page).toHaveTitle(/^错误：/)
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await summary.getByRole('link', { name: '请填写 11 位手机号码' }).click()
  await expect(page.getByLabel('手机号码')).toBeFocused()
  await expect(page.getByLabel('手机号码')).toHaveValue('12345')
  await expectAccessible(page)
})

test('a wrong password is refused in the reader’s language, and says nothing about who is known', async ({
  page,
  site,
}) => {
  await read(page, 'en', site)
  for (const email of [COLLEAGUES.liuFang.email, 'nobody@wuqing.example']) {
    await page.goto('/sign-in/staff')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill('wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert')).toContainText('The e-mail or the password is not right.')
  }
})

test('staff come to their desk, and a page that is not theirs is closed to them', async ({ page }) => {
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk/)
  await signInAsStaff(page, COLLEAGUES.sunQiang.email)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('孙强')
  const answer = await page.goto('/desk/programmes')
  expect(answer?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这个页面不对您开放')
})

test('language, size and contrast are changed where one stands, and stay', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: '长辈版' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-size', 'elder')
  await page.getByRole('button', { name: '高对比' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high')
  await expectAccessible(page)
})

test('who has chosen before signing in, and changes it later, finds it so on the next device', async ({
  page,
  browser,
  site,
}) => {
  const phone = '13700000071'
  await read(page, 'en', site)
  await signInByPhone(page, phone)
  await page.getByRole('button', { name: 'Large text' }).click()
  const another = await browser.newContext({ baseURL: site, locale: 'zh-CN' })
  const there = await another.newPage()
  await expect(there.locator('html')).not.toHaveAttribute('data-size', 'elder')
  await signInByPhone(there, phone)
  await expect(there.locator('html')).toHaveAttribute('data-size', 'elder')
  await expect(there.locator('html')).toHaveAttribute('lang', 'en')
  await another.close()
})

test('an address that nobody knows says so, and leads on', async ({ page }) => {
  const answer = await page.goto('/nowhere/at-all')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('link', { name: '回到首页' })).toBeVisible()
  await expectAccessible(page)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('signing in and the switches work all the same', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: '长辈版' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-size', 'elder')
    await signInByPhone(page, RENTERS.zhaoDeshun.phone)
    await expect(page.getByRole('link', { name: '我的租赁' })).toBeVisible()
  })
})
