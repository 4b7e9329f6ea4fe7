import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { GEOMETRIES, USUAL_GEOMETRY } from '#app/inventory/label-sheet.ts'
import { labelSheet } from '#app/inventory/label-sheet-pdf.server.ts'

const SHEET = GEOMETRIES[USUAL_GEOMETRY]

const [WIDTH, HEIGHT] = [640, 480]
const FRAMES = 3
/** Pixels of the rendered sheet in a millimetre of paper. */
const DOTS = 10
const POINTS_IN_A_MM = 72 / 25.4

/** A label as the printer makes it: cut out of the rendered sheet. */
async function printedLabel(address: string, code: string) {
  const words = { zh: '智能电动轮椅', en: 'Smart electric wheelchair', centre: '辅具租赁中心', phone: '022-2934 0001' }
  const pdf = await labelSheet([{ code, address, ...words }])
  const file = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise
  const page = await file.getPage(1)
  const viewport = page.getViewport({ scale: DOTS / POINTS_IN_A_MM })
  const sheet = createCanvas(SHEET.page.width * DOTS, SHEET.page.height * DOTS)
  const context = sheet.getContext('2d')
  await page.render({ canvas: sheet as never, canvasContext: context as never, viewport }).promise
  const label = createCanvas(SHEET.label.width * DOTS, SHEET.label.height * DOTS)
  label.getContext('2d').drawImage(sheet, -SHEET.left * DOTS, -SHEET.top * DOTS)
  return label
}

type Brush = SKRSContext2D
export type View = {
  /** How wide the label stands in the picture. */
  readonly width: number
  readonly turn?: number
  /** 1 is black on white; less is grey on grey. */
  readonly contrast?: number
  /** What has happened to the label. */
  readonly after?: (brush: Brush, label: { readonly width: number; readonly height: number }) => void
}

/** What the views of a label have in common: it lies in the middle of a grey table. */
async function pictureOf(label: { address: string; code: string }, view: View): Promise<Uint8ClampedArray> {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const brush = canvas.getContext('2d')
  brush.fillStyle = '#b9bdba'
  brush.fillRect(0, 0, WIDTH, HEIGHT)
  const printed = await printedLabel(label.address, label.code)
  view.after?.(printed.getContext('2d'), printed)
  brush.translate(WIDTH / 2, HEIGHT / 2)
  brush.rotate(((view.turn ?? 0) * Math.PI) / 180)
  const height = (view.width * printed.height) / printed.width
  brush.drawImage(printed, -view.width / 2, -height / 2, view.width, height)
  return withContrast(brush.getImageData(0, 0, WIDTH, HEIGHT).data, view.contrast ?? 1)
}

const MIDDLE_GREY = 140
const withContrast = (data: Uint8ClampedArray, contrast: number) =>
  data.map((value, i) => (i % 4 === 3 ? value : MIDDLE_GREY + (value - MIDDLE_GREY) * contrast))

/** A soft cloth with disinfectant went over it: streaks of the print are gone, here and there. */
export function wiped(brush: Brush, { width, height }: { readonly width: number; readonly height: number }) {
  brush.strokeStyle = '#fdfdfd'
  brush.lineCap = 'round'
  brush.lineWidth = height / 45
  for (const [fromX, fromY, toX, toY] of [
    [0.16, 0.45, 0.34, 0.6],
    [0.3, 0.28, 0.44, 0.42],
    [0.12, 0.7, 0.24, 0.78],
  ] as const) {
    brush.beginPath()
    brush.moveTo(fromX * width, fromY * height)
    brush.lineTo(toX * width, toY * height)
    brush.stroke()
  }
}

/** What a fake camera shows: a few frames of raw video in a file that Chromium plays again and again. */
async function film(name: string, pixels: Uint8ClampedArray): Promise<string> {
  const grey = Buffer.alloc(WIDTH * HEIGHT)
  for (let i = 0; i < grey.length; i++)
    grey[i] = 0.299 * (pixels[i * 4] ?? 0) + 0.587 * (pixels[i * 4 + 1] ?? 0) + 0.114 * (pixels[i * 4 + 2] ?? 0)
  const noColour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128)
  const frames = Array.from({ length: FRAMES }, () => [Buffer.from('FRAME\n'), grey, noColour]).flat()
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)
  const file = join(await mkdtemp(join(tmpdir(), 'camera-')), `${name}.y4m`)
  await writeFile(file, Buffer.concat([header, ...frames]))
  return file
}

export const filmOf = async (name: string, label: { address: string; code: string }, view: View) =>
  film(name, await pictureOf(label, view))

/** An empty grey table. */
export const blankFilm = () => film('blank', new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(MIDDLE_GREY))

export const fakeCameraArgs = (file: string): readonly string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
]
