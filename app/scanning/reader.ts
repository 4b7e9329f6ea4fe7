import type { ReaderOptions, ReadResult } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { Sight } from './seen.ts'

/** Our own labels, and the codes that makers put on devices. */
const OPTIONS: ReaderOptions = {
  formats: ['QRCode', 'DataMatrix', 'Code128', 'EAN13', 'EAN8', 'UPCA'],
  tryHarder: true,
  maxNumberOfSymbols: 8,
}
const SQUARES = ['QRCode', 'DataMatrix']

type Picture = { readonly width: number; readonly height: number }
export type Reader = (picture: ImageData) => Promise<Sight | undefined>

/** The decoder, fetched when somebody first uses the camera, and from nowhere but our own server. */
export async function openReader(): Promise<Reader> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader')
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })
  return async picture => {
    const found = await readBarcodes(picture, OPTIONS)
    const [nearest] = found
      .filter(({ isValid, text }) => isValid && text.trim() !== '')
      .sort((one, other) => fromMiddle(one, picture) - fromMiddle(other, picture))
    return nearest && { text: nearest.text, isBars: !SQUARES.includes(nearest.symbology) }
  }
}

/** Of several labels in view, the one that the person aims at is nearest to the middle. */
function fromMiddle({ position }: ReadResult, { width, height }: Picture): number {
  const { topLeft, bottomRight } = position
  return Math.hypot((topLeft.x + bottomRight.x - width) / 2, (topLeft.y + bottomRight.y - height) / 2)
}
