import { words as w } from '#app/i18n/zh-CN/words.ts'
import { expect, expectAccessible, signInAsStaff, test } from './support.ts'

const i = w.imports
const register = (...lines: readonly string[]) => ({
  name: 'register.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
})
const HEADINGS = 'Asset Tag,Model Number,Serial,Purchase Date,Purchase Cost,Location'

test('a register of another program is tried, mended and brought in', async ({ page }) => {
  await signInAsStaff(page, 'manager@xiqing.example')
  await page.goto('/desk/imports')
  const file = page.getByLabel(i.file, { exact: true })
  const serial = `IMP-${Date.now()}`

  await file.setInputFiles(register('A,A', '1,2'))
  await page.getByRole('button', { name: i.read }).click()
  await expect(page.getByRole('main')).toContainText(i.nothing_written)
  await expectAccessible(page)

  await file.setInputFiles(register(HEADINGS, `X1-${serial},C09-01,${serial},03-04-2024,1200,Room 1`))
  await page.getByRole('button', { name: i.read }).click()
  await expect(page.getByRole('table')).toContainText('03-04-2026')
  await expect(page.getByRole('button', { name: /^导入/ })).toHaveCount(0)
  await expectAccessible(page)

  await page.goto('/desk/imports')
  await file.setInputFiles(register(HEADINGS, `X1-${serial},C09-01,${serial},2024-04-03,1200,Room 1`))
  await page.getByRole('button', { name: i.read }).click()
  await expect(page.getByRole('table')).toContainText(i.outcomes.new)
  await page.getByRole('button', { name: /^导入/ }).click()
  await expect(page.getByRole('main')).toContainText('已导入 1 行')
})
