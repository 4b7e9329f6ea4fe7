import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { qrShape } from './qr-shape.server.ts'

const QUIET = 4
const SCALE = 6

beforeAll(async () => {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer } })
})

test.for([
  'https://fuju.test/devices/compare?code=C12-01&code=C12-02&code=C09-01',
  'https://fuju.test/devices/C12-01/reserve?from=2026-12-01&months=3&centre=WQ',
])('what is drawn is read again: %s', async address => {
  const { side, path } = qrShape(address)
  const whole = side + 2 * QUIET
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${whole} ${whole}" width="${whole * SCALE}" height="${whole * SCALE}"><rect x="${-QUIET}" y="${-QUIET}" width="${whole}" height="${whole}" fill="#fff"/><path d="${path}"/></svg>`
  const png = await sharp(Buffer.from(svg)).png().toBuffer()
  const [read] = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'] })
  expect(read?.text).toBe(address)
})
