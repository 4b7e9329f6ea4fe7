import PDFDocument from 'pdfkit'
import { create } from 'qrcode'
import { paperFont } from '#app/i18n/paper-font.server.ts'
import { barsOf, LABEL, type Place, placeOf, SHEET } from './label-sheet.ts'
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
const QR_SIDE = 29
/** The four light modules around a code that every reader may ask for. */
const QUIET = 4
const PAD = 1.5
const INK = '#000000'
type Doc = InstanceType<typeof PDFDocument>

/** A sheet of labels as a vector PDF: QR codes with error correction Q, drawn as rectangles. */
export async function labelSheet(labels: readonly Label[]): Promise<Buffer> {
  const font = await paperFont()
  const doc = new PDFDocument({ size: [SHEET.width * MM, SHEET.height * MM], margin: 0, autoFirstPage: false })
  doc.info.Title = '器具标签 Labels'
  doc.registerFont('label', font)
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  for (const [n, label] of labels.entries()) {
    const place = placeOf(n)
    if (n === 0 || place.page > placeOf(n - 1).page) doc.addPage()
    drawCode(doc, label.address, place)
    writeWords(doc, label, place)
  }
  doc.end()
  return done
}

function drawCode(doc: Doc, address: string, { x, y }: Place) {
  const { modules } = create(address, { errorCorrectionLevel: 'Q' })
  const side = QR_SIDE / (modules.size + 2 * QUIET)
  const top = y + (LABEL.height - QR_SIDE) / 2
  for (const bar of barsOf(modules)) {
    const [left, above] = [x + PAD + (bar.x + QUIET) * side, top + (bar.y + QUIET) * side]
    doc.rect(left * MM, above * MM, bar.width * side * MM, side * MM)
  }
  doc.fill(INK)
}

function writeWords(doc: Doc, label: Label, { x, y }: Place) {
  const left = (x + PAD + QR_SIDE) * MM
  const width = (LABEL.width - QR_SIDE - 2 * PAD) * MM
  const line = (text: string, size: number, above: number, lines = 1) =>
    doc
      .font('label')
      .fontSize(size)
      .fillColor(INK)
      .text(text, left, (y + above) * MM, { width, height: lines * size * 1.5, ellipsis: true, lineGap: -size * 0.2 })
  line(label.zh, 9.5, 3, 2)
  line(label.en, 6.5, 11.5, 2)
  line(printedUnitCode(label.code), 12, 18)
  line(label.centre, 6.5, 24.5)
  line(label.phone, 6.5, 27.5)
}
