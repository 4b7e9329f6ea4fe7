import sharp from 'sharp'
import { expect, test } from 'vitest'
import { no } from '#app/result.ts'
import { aPhoto, asDataUrl, asFile, someNoise } from '#test/support/pictures.ts'
import { isBareJpeg, LONGEST_SIDE, MOST_PHOTO_BYTES } from '../photo.ts'
import { withBarePhotos, withoutPhotos } from './photo-files.server.ts'

const bytesOf = (dataUrl: string | undefined) => Buffer.from(dataUrl?.split(',')[1] ?? '', 'base64')
async function kept(files: readonly File[], photos?: string | readonly string[]): Promise<readonly Buffer[]> {
  const sent = await withBarePhotos({ photos }, field => (field === 'album' ? files : []))
  return sent.ok ? sent.value.photos.map(bytesOf) : []
}
const colourAt = async (picture: Buffer, top: number) => {
  const { width } = await sharp(picture).metadata()
  const point = { left: Math.floor(width / 2), top, width: 1, height: 1 }
  return [...(await sharp(picture).extract(point).raw().toBuffer())]
}

test('a photo tells nothing but its picture, stands upright and is small', async () => {
  const sent = await aPhoto()
  expect((await sharp(sent).metadata()).exif).toBeDefined()
  expect(isBareJpeg(sent)).toBe(false)
  const [photo = Buffer.alloc(0)] = await kept([asFile(sent, 'IMG_0001.jpg')])
  const { exif, icc, xmp, orientation, format, width, height } = await sharp(photo).metadata()
  expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined])
  expect({ format, width, height }).toEqual({
    format: 'jpeg',
    width: 1200,
    height: LONGEST_SIDE,
  })
  expect(isBareJpeg(photo)).toBe(true)
  expect(photo.includes('Exif')).toBe(false)
  const [top, bottom] = [await colourAt(photo, 20), await colourAt(photo, height - 20)]
  expect([top[0], bottom[2]].every(bright => (bright ?? 0) > 150)).toBe(true)
  expect([top[2], bottom[0]].every(dark => (dark ?? 255) < 60)).toBe(true)
})

test('a file and a data URL of the same picture are kept alike; a small one keeps its size', async () => {
  const small = await sharp({ create: { width: 40, height: 30, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer()
  const [one, other] = await kept([asFile(small, 'a.png')], asDataUrl(small, 'image/png'))
  expect(one).toEqual(other)
  expect(await sharp(one).metadata()).toMatchObject({ width: 40, height: 30, format: 'jpeg' })
  expect(await colourAt(one ?? Buffer.alloc(0), 10)).toEqual([255, 255, 255])
})

test('the worst of pictures fits', async () => {
  const [photo] = await kept([asFile(await someNoise(2000, 1600), 'noise.png')])
  expect(photo?.length).toBeLessThanOrEqual(MOST_PHOTO_BYTES)
  expect(photo?.length).toBeGreaterThan(0)
}, 30_000)

test('what is no picture, or too much, is refused by name', async () => {
  const photo = await aPhoto(600, 400)
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'
  const file = asFile(photo, 'a.jpg')
  const refused = async (files: readonly File[], photos?: string | readonly string[]) => {
    const sent = await withBarePhotos({ photos }, field => (field === 'album' ? files : []))
    return sent.ok ? 'kept' : sent
  }
  expect(await refused([asFile('我不是照片', 'a.jpg')])).toEqual(no('not_a_photo'))
  expect(await refused([asFile(svg, 'a.jpg')])).toEqual(no('not_a_photo'))
  expect(await refused([asFile(photo.subarray(0, photo.length / 2), 'half.jpg')])).toEqual(no('not_a_photo'))
  expect(await refused([], 'data:image/svg+xml;base64,PHN2Zy8+')).toEqual(no('not_a_photo'))
  expect(await refused([], 'data:image/jpeg;base64,')).toEqual(no('not_a_photo'))
  expect(await refused([file, file, file], [asDataUrl(photo), asDataUrl(photo)])).toEqual(no('too_many_photos'))
  expect(await refused([file, file, file], ['', asDataUrl(photo)])).toBe('kept')
  expect(await refused([asFile(Buffer.alloc(30_000_001), 'huge.jpg')])).toEqual(no('photo_too_large'))
  expect(await refused([], '')).toBe('kept')
})

test('a form that is shown again brings no picture back', () =>
  expect(withoutPhotos({ note: '左轮变形', photos: 'data:', album: 'data:' })).toEqual({ note: '左轮变形' }))
