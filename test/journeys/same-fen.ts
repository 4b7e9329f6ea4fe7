import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type * as loop from './loop.ts'
import { expect } from './support.ts'

/** What a rental came to, as every page should tell it. */
type Told = {
  readonly reference: string
  /** `2027-03`: the month in which it was signed. */
  readonly month: string
  readonly personFen: number
  readonly borneFen: number
  readonly account: string
}

const yuan = (amount: number) => (amount / 100).toFixed(2)
const main = ({ page }: loop.Somebody) => page.getByRole('main')

/** The text of a file, whatever stands on which line. */
async function textOf(pdf: Buffer): Promise<string> {
  const doc = await getDocument({ data: new Uint8Array(pdf) }).promise
  const { items } = await (await doc.getPage(1)).getTextContent()
  return items.map(item => ('str' in item ? item.str : '')).join('')
}

/** The receipt of the rent: as a page and as a file, for the person and for the desk. */
export async function receiptSays({ page }: loop.Somebody, clerk: loop.Somebody, told: Told) {
  await page.goto(`/reservations/${told.reference}`)
  const link = page.getByRole('link', { name: /^WQ-\d{4}-\d{6}$/ }).first()
  const number = await link.innerText()
  await link.click()
  await expect(page.getByRole('main')).toContainText(`¥${yuan(told.personFen)}`)
  const paths = [`/reservations/${told.reference}`, `/desk/reservations/${told.reference}`] as const
  for (const [path, who] of [
    [paths[0], page],
    [paths[1], clerk.page],
  ] as const) {
    const file = await who.request.get(`${path}/receipts/${number}/receipt.pdf`)
    expect(await textOf(await file.body())).toContain(`¥${yuan(told.personFen)}`)
  }
  return number
}

/** The centre's ledger, on its page and in its file: the entries of this rental, and that they sum to nothing. */
export async function ledgerSays(clerk: loop.Somebody, { reference, month, personFen, borneFen, account }: Told) {
  const file = await clerk.page.request.get(`/desk/ledger.csv?month=${month}`)
  const lines = (await file.text()).split('\r\n').filter(line => line.includes(reference))
  const amounts = lines.map(line => Number(line.split(',')[4]))
  expect(amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0)).toBe(0)
  expect(lines.filter(line => line.includes(account)).map(line => line.split(',')[4])).toContain(yuan(borneFen))
  expect(amounts.map(String)).toContain(String(personFen / 100))
  const last = Math.ceil(Number((await file.text()).split('\r\n').length - 2) / 100)
  await clerk.page.goto(`/desk/ledger?month=${month}&page=${last}`)
  const row = main(clerk).getByRole('row').filter({ hasText: reference }).filter({ hasText: account })
  await expect(row.first()).toContainText(`¥${yuan(borneFen)}`)
}
