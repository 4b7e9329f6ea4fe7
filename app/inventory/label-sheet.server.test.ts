import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { barsOf, LABEL, LABELS_ON_A_SHEET, placeOf, SHEET } from './label-sheet.ts'
import { labelSheet } from './label-sheet-pdf.server.ts'
import { newUnitCode, printedUnitCode } from './unit-code.ts'

const require = createRequire(import.meta.url)
const DOTS_PER_POINT = 150 / 72

const LABELS = Array.from({ length: LABELS_ON_A_SHEET + 3 }, (_, n) => {
  const code = newUnitCode(below => (n * 7 + 3) % below)
  return {
    code,
    address: `https://rent.example.org/u/${code}`,
    zh: n % 2 ? '智能电动轮椅' : '可移动无障碍坡道(铝合金折叠加宽加长型)',
    en: 'Smart electric wheelchair',
    centre: '武清区辅具租赁中心',
    phone: '022-2934 0001',
  }
})

async function pagesOf(pdf: Buffer) {
  const file = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise
  return Promise.all(Array.from({ length: file.numPages }, (_, i) => file.getPage(i + 1)))
}
type Page = Awaited<ReturnType<typeof pagesOf>>[number]

/** What a camera would see. */
async function pictureOf(page: Page): Promise<ImageData> {
  const viewport = page.getViewport({ scale: DOTS_PER_POINT })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise
  return context.getImageData(0, 0, canvas.width, canvas.height) as unknown as ImageData
}

const textOf = async (page: Page): Promise<string> =>
  (await page.getTextContent()).items.map(item => ('str' in item ? item.str : '')).join('')

test('an independent reader reads every code on the printed sheet', { timeout: 60_000 }, async () => {
  const wasmBinary = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer as ArrayBuffer } })
  const pages = await pagesOf(await labelSheet(LABELS))
  expect(pages).toHaveLength(2)
  const read: { text: string; level: string | undefined }[] = []
  for (const page of pages) {
    const found = await readBarcodes(await pictureOf(page), {
      formats: ['QRCode'],
      maxNumberOfSymbols: 255,
      tryHarder: true,
    })
    read.push(...found.map(({ text, ecLevel }) => ({ text, level: ecLevel })))
  }
  expect(read.map(({ text }) => text).sort()).toEqual(LABELS.map(({ address }) => address).sort())
  expect(new Set(read.map(({ level }) => level))).toEqual(new Set(['Q']))
})

test('the sheet says the name in Chinese and the code in plain text, and holds no picture', async () => {
  const pdf = await labelSheet(LABELS.slice(0, 2))
  const [page] = await pagesOf(pdf)
  const text = page ? await textOf(page) : ''
  for (const said of ['智能电动轮椅', '武清区辅具租赁中心', printedUnitCode(LABELS[1]?.code ?? '')])
    expect(text).toContain(said)
  expect(pdf.includes('/Subtype /Image')).toBe(false)
})

test('every label lies inside the page and none on another', () => {
  const places = Array.from({ length: LABELS_ON_A_SHEET }, (_, n) => placeOf(n))
  for (const { page, x, y } of places) {
    expect(page).toBe(0)
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + LABEL.width).toBeLessThanOrEqual(SHEET.width)
    expect(y + LABEL.height).toBeLessThanOrEqual(SHEET.height)
  }
  expect(LABEL.pitch).toBeGreaterThanOrEqual(LABEL.width)
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(LABELS_ON_A_SHEET)
  expect(placeOf(LABELS_ON_A_SHEET)).toEqual({ ...placeOf(0), page: 1 })
})

test('all ink lies inside the page', async () => {
  for (const page of await pagesOf(await labelSheet(LABELS.slice(0, LABELS_ON_A_SHEET)))) {
    const { width, height, data } = await pictureOf(page)
    const isInk = (x: number, y: number) => (data[(y * width + x) * 4] ?? 255) < 128
    const edge = 12
    const near = (at: number, end: number) => at < edge || at >= end - edge
    const inked = Array.from({ length: width * height }, (_, i) => [i % width, Math.floor(i / width)] as const)
    expect(inked.some(([x, y]) => (near(x, width) || near(y, height)) && isInk(x, y))).toBe(false)
  }
})

test('dark neighbours are one bar', () => {
  expect(barsOf({ size: 3, data: [1, 1, 0, 0, 0, 0, 1, 0, 1] })).toEqual([
    { x: 0, y: 0, width: 2 },
    { x: 0, y: 2, width: 1 },
    { x: 2, y: 2, width: 1 },
  ])
})
