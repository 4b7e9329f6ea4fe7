import { create } from 'qrcode'
import type { QrShape } from '#app/ui/qr-code.tsx'

/** A QR code of an address, row by row: neighbours in a row are drawn in one go. */
export function qrShape(address: string): QrShape {
  const { size: side, data } = create(address, { errorCorrectionLevel: 'M' }).modules
  const strokes: string[] = []
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      let wide = 0
      while (x + wide < side && data[y * side + x + wide]) wide++
      if (wide === 0) continue
      strokes.push(`M${x} ${y}h${wide}v1h-${wide}z`)
      x += wide
    }
  }
  return { side, path: strokes.join('') }
}
