import sharp from 'sharp'

const RED = '#cc0000'
const BLUE = '#0000cc'

/** What a phone sends: held upright, lying in the file, with the place where it was taken. The top is red, the rest blue. */
export async function aPhoto(wide = 2400, high = 1800): Promise<Buffer> {
  const left = await sharp({ create: { width: wide / 2, height: high, channels: 3, background: RED } })
    .png()
    .toBuffer()
  return sharp({ create: { width: wide, height: high, channels: 3, background: BLUE } })
    .composite([{ input: left, left: 0, top: 0 }])
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 14/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer()
}

/** As hard to make small as a picture can be. */
export function someNoise(wide: number, high: number): Promise<Buffer> {
  let seed = 7
  const points = Buffer.alloc(wide * high * 3)
  for (let at = 0; at < points.length; at++) {
    seed = (seed * 1103515245 + 12345) % 2147483648
    points[at] = seed >> 16
  }
  return sharp(points, { raw: { width: wide, height: high, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
}

export const asFile = (bytes: Buffer | string, name: string) =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type: 'image/jpeg' })
export const asDataUrl = (bytes: Buffer, type = 'image/jpeg') => `data:${type};base64,${bytes.toString('base64')}`
