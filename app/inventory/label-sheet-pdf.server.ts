import PDFDocument from 'pdfkit'
import { create } from 'qrcode'
import { paperFont } from '#app/i18n/paper-font.server.ts'
import {
  barsOf,
  GEOMETRIES,
  type Geometry,
  type GeometryName,
  type Place,
  placeOf,
  USUAL_GEOMETRY,
} from './label-sheet.ts'
import { printedUnitCode } from './unit-code.ts'

/** What one label says: nothing about anybody. */
export type Label = {
  readonly code: string
  /** The whole address that the QR code opens. */
  readonly address: string
  readonly zh: string
  readonly en: string
  readonly centre: string
  readonly phone: string
}

const MM = 72 / 25.4
/** As large as the label lets it be: what is wiped with disinfectant is read for longer when it is large. */
const MOST_QR_SIDE = 29
const MOST_QR_WIDTH = 0.55
/** The four light modules around a code that every reader may ask for. */
const QUIET = 4
const PAD = 1.5
const INK = '#000000'
/** The words are set for a label of this height and this room beside the code, and smaller where there is less. */
const SET_FOR = { height: 33.9, room: 31.5 }
type Doc = InstanceType<typeof PDFDocument>

type How = { readonly geometry?: GeometryName; readonly first?: number }

/**
 * Sheets of labels as a vector PDF: QR codes with error correction Q, drawn as rectangles. `first` is the first label that
 * is still on a begun sheet, counted from 1.
 */
export async function labelSheet(
  labels: readonly Label[],
  { geometry: name = USUAL_GEOMETRY, first = 1 }: How = {},
): Promise<Buffer> {
  const font = await paperFont()
  const geometry: Geometry = GEOMETRIES[name]
  const { width, height } = geometry.page
  const doc = new PDFDocument({ size: [width * MM, height * MM], margin: 0, autoFirstPage: false })
  doc.info.Title = '器具标签 Labels'
  doc.registerFont('label', font)
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  for (const [i, label] of labels.entries()) {
    const n = i + first - 1
    const place = placeOf(geometry, n)
    if (i === 0 || place.page > placeOf(geometry, n - 1).page) doc.addPage()
    drawCode(doc, label.address, { place, geometry })
    writeWords(doc, label, { place, geometry })
  }
  doc.end()
  return done
}

/** The first free label as it came with an address: from 1 up to what the largest sheet has. */
export const firstOf = (text: string | null): number =>
  /^\d{1,2}$/.test(text ?? '') ? Math.min(Math.max(Number(text), 1), MOST_ON_A_PAGE) : 1

const MOST_ON_A_PAGE = 40

type Where = { readonly place: Place; readonly geometry: Geometry }

const qrSideOf = ({ label }: Geometry): number =>
  Math.min(MOST_QR_SIDE, label.height - 2 * PAD, label.width * MOST_QR_WIDTH)

function drawCode(doc: Doc, address: string, { place: { x, y }, geometry }: Where) {
  const { modules } = create(address, { errorCorrectionLevel: 'Q' })
  const qrSide = qrSideOf(geometry)
  const side = qrSide / (modules.size + 2 * QUIET)
  const top = y + (geometry.label.height - qrSide) / 2
  for (const bar of barsOf(modules)) {
    const [left, above] = [x + PAD + (bar.x + QUIET) * side, top + (bar.y + QUIET) * side]
    doc.rect(left * MM, above * MM, bar.width * side * MM, side * MM)
  }
  doc.fill(INK)
}

function writeWords(doc: Doc, label: Label, { place: { x, y }, geometry }: Where) {
  const qrSide = qrSideOf(geometry)
  const room = geometry.label.width - qrSide - 2 * PAD
  const down = geometry.label.height / SET_FOR.height
  const smaller = Math.min(1, down, room / SET_FOR.room)
  const line = (text: string, wanted: number, above: number, lines = 1) => {
    const size = wanted * smaller
    doc
      .font('label')
      .fontSize(size)
      .fillColor(INK)
      .text(text, (x + PAD + qrSide) * MM, (y + above * down) * MM, {
        ...{ width: room * MM, height: lines * size * 1.5, ellipsis: true, lineGap: -size * 0.2 },
      })
  }
  line(label.zh, 9.5, 3, 2)
  line(label.en, 6.5, 11.5, 2)
  line(printedUnitCode(label.code), 12, 18)
  line(label.centre, 6.5, 24.5)
  line(label.phone, 6.5, 27.5)
}
