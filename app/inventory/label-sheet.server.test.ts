import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import {
  barsOf,
  fitsThePage,
  GEOMETRIES,
  GEOMETRY_NAMES,
  type GeometryName,
  labelsOnAPage,
  placeOf,
} from './label-sheet.ts'
import { labelSheet } from './label-sheet-pdf.server.ts'
import { newUnitCode, printedUnitCode } from './unit-code.ts'

const require = createRequire(import.meta.url)
const DOTS_PER_POINT = 150 / 72

/** One page and three labels more, whatever the sheet. */
const labelsFor = (name: GeometryName) => LABELS.slice(0, labelsOnAPage(GEOMETRIES[name]) + 3)
const LABELS = Array.from({ length: 43 }, (_, n) => {
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

test.for(GEOMETRY_NAMES)(
  'an independent reader reads every code that is printed on %s',
  { timeout: 60_000 },
  async geometry => {
    const wasmBinary = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
    prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer as ArrayBuffer } })
    const labels = labelsFor(geometry)
    const pages = await pagesOf(await labelSheet(labels, { geometry }))
    expect(pages).toHaveLength(Math.ceil(labels.length / labelsOnAPage(GEOMETRIES[geometry])))
    const read: { text: string; level: string | undefined }[] = []
    for (const page of pages) {
      const found = await readBarcodes(await pictureOf(page), {
        formats: ['QRCode'],
        maxNumberOfSymbols: 255,
        tryHarder: true,
      })
      read.push(...found.map(({ text, ecLevel }) => ({ text, level: ecLevel })))
    }
    expect(read.map(({ text }) => text).sort()).toEqual(labels.map(({ address }) => address).sort())
    expect(new Set(read.map(({ level }) => level))).toEqual(new Set(['Q']))
  },
)

test('a begun sheet goes on at its first free label', async () => {
  const labels = LABELS.slice(0, 3)
  expect(await pagesOf(await labelSheet(labels, { geometry: 'a4_3x8', first: 22 }))).toHaveLength(1)
  expect(await pagesOf(await labelSheet(labels, { geometry: 'a4_3x8', first: 23 }))).toHaveLength(2)
})

test('the sheet says the name in Chinese and the code in plain text, and holds no picture', async () => {
  const pdf = await labelSheet(LABELS.slice(0, 2))
  const [page] = await pagesOf(pdf)
  const text = page ? await textOf(page) : ''
  for (const said of ['智能电动轮椅', '武清区辅具租赁中心', printedUnitCode(LABELS[1]?.code ?? '')])
    expect(text).toContain(said)
  expect(pdf.includes('/Subtype /Image')).toBe(false)
})

test.for(GEOMETRY_NAMES)('on %s every label lies inside the page and none on another', name => {
  const geometry = GEOMETRIES[name]
  const count = labelsOnAPage(geometry)
  const places = Array.from({ length: count }, (_, n) => placeOf(geometry, n))
  expect(fitsThePage(geometry)).toBe(true)
  for (const { page, x, y } of places) {
    expect(page).toBe(0)
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
    expect(x + geometry.label.width).toBeLessThanOrEqual(geometry.page.width + 0.01)
    expect(y + geometry.label.height).toBeLessThanOrEqual(geometry.page.height + 0.01)
  }
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
  expect(placeOf(geometry, count)).toEqual({ ...placeOf(geometry, 0), page: 1 })
})

test('a sheet whose rows run off the page is none', () => {
  const wrong = { page: { width: 210, height: 297 }, across: 3, down: 10, label: { width: 70, height: 36 } }
  expect(fitsThePage({ ...wrong, left: 0, top: 0, pitch: { x: 70, y: 36 } })).toBe(false)
  expect(fitsThePage({ ...wrong, down: 8, left: 0, top: 4.5, pitch: { x: 70, y: 36 } })).toBe(true)
  expect(fitsThePage({ ...wrong, down: 8, left: 0, top: 4.5, pitch: { x: 69, y: 36 } })).toBe(false)
})

test.for(GEOMETRY_NAMES)('on %s all ink lies inside the page', async name => {
  const isRoll = name.startsWith('roll')
  for (const page of await pagesOf(
    await labelSheet(LABELS.slice(0, labelsOnAPage(GEOMETRIES[name])), { geometry: name }),
  )) {
    const { width, height, data } = await pictureOf(page)
    const isInk = (x: number, y: number) => (data[(y * width + x) * 4] ?? 255) < 128
    const edge = isRoll ? 4 : 12
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
