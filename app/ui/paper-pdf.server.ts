import PDFDocument from 'pdfkit'
import { paperFont } from '#app/i18n/paper-font.server.ts'

/** A paper of one page: a title, facts, amounts that add up, and what stands below. */
export type Paper = {
  readonly title: string
  readonly lang: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly amounts: readonly { readonly label: string; readonly note?: string; readonly amount: string }[]
  readonly below: readonly string[]
}

const MARGIN = 56
const WIDTH = 595 - 2 * MARGIN
const LABEL_WIDTH = 150
const AMOUNT_WIDTH = 140
const [LARGE, PLAIN, SMALL] = [18, 12, 9]
const GAP = 8
const INK = '#000000'
type Doc = InstanceType<typeof PDFDocument>

/** The paper as a file, its parts tagged for readers that speak. The page that shows the same stands beside it. */
export async function paperPdf({ title, lang, facts, amounts, below }: Paper): Promise<Buffer> {
  const info = { Title: title }
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang,
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    info,
  })
  doc.registerFont('paper', await paperFont())
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  const say = (tag: 'H1' | 'P', write: () => void) => root.add(doc.struct(tag, {}, write))
  doc.font('paper').fillColor(INK)
  say('H1', () => doc.fontSize(LARGE).text(title).moveDown())
  for (const { label, value } of facts) say('P', () => pair(doc, label, value))
  doc.moveDown()
  for (const { label, note, amount } of amounts) {
    say('P', () => sum(doc, label, amount))
    if (note) say('P', () => doc.fontSize(SMALL).text(note, MARGIN))
  }
  doc.moveDown()
  for (const line of below) say('P', () => doc.fontSize(PLAIN).text(line, MARGIN).moveDown())
  root.end()
  doc.end()
  return done
}

function pair(doc: Doc, label: string, value: string) {
  const { y } = doc
  doc.fontSize(PLAIN).text(label, MARGIN, y, { width: LABEL_WIDTH })
  const below = doc.y
  doc.text(value, MARGIN + LABEL_WIDTH, y, { width: WIDTH - LABEL_WIDTH })
  doc.y = Math.max(below, doc.y) + GAP
}

function sum(doc: Doc, label: string, amount: string) {
  const { y } = doc
  doc.fontSize(PLAIN).text(label, MARGIN, y, { width: WIDTH - AMOUNT_WIDTH })
  const below = doc.y
  doc.text(amount, MARGIN + WIDTH - AMOUNT_WIDTH, y, { width: AMOUNT_WIDTH, align: 'right' })
  doc.y = Math.max(below, doc.y) + GAP
}
