import sharp from 'sharp'
import { no, type Result, yes } from '#app/result.ts'
import { LONGEST_SIDE, MOST_PHOTO_BYTES, MOST_PHOTOS, type PhotoRefusal } from '../photo.ts'

/** What a camera may send, and how many points it may have: more than any phone takes. */
const MOST_SENT_BYTES = 30_000_000
const MOST_POINTS = 220_000_000
/** Each smaller than the one before, until it fits. */
const TRIES = [
  { side: LONGEST_SIDE, quality: 80 },
  { side: LONGEST_SIDE, quality: 60 },
  { side: 1200, quality: 50 },
] as const
const DATA_URL = /^data:image\/[a-z+]+;base64,([A-Za-z0-9+/]+={0,2})$/

// Nothing that shows somebody's home stays in memory after its request.
sharp.cache(false)

type Sent = { readonly [field: string]: unknown }
/** The fields that bring pictures: from the camera, and from what was taken before. */
const FIELDS = ['photos', 'album'] as const
/** A form with all its pictures in one field. */
type Bare<Form extends Sent> = Omit<Form, 'album'> & { readonly photos: readonly string[] }

/**
 * What a form sends, with its pictures as they may be kept: upright, small, and without a word about where and by which
 * camera they were taken. Pictures come as files, or as data URLs from a device that kept them. This is slow, and is done
 * before the door opens a transaction.
 */
export async function withBarePhotos<Form extends Sent>(
  form: Form,
  files: (field: string) => readonly File[] = () => [],
): Promise<Result<Bare<Form>, PhotoRefusal>> {
  const sent = FIELDS.flatMap(field => [...files(field), ...[form[field]].flat().filter(isSomething)])
  if (sent.length > MOST_PHOTOS) return no('too_many_photos')
  const photos: string[] = []
  for (const one of sent) {
    const bare = await bareJpeg(one)
    if (!bare.ok) return bare
    photos.push(`data:image/jpeg;base64,${bare.value.toString('base64')}`)
  }
  const { album: _, ...rest } = form
  return yes({ ...rest, photos })
}

const isSomething = (sent: unknown): boolean => sent !== undefined && sent !== ''

/** What was typed, to be shown again: a browser takes no picture back, and nobody else should. */
export function withoutPhotos<Form extends Sent>({
  photos: _,
  album: __,
  ...rest
}: Form): Omit<Form, (typeof FIELDS)[number]> {
  return rest
}

async function bareJpeg(sent: unknown): Promise<Result<Buffer, PhotoRefusal>> {
  if (sizeOf(sent) > MOST_SENT_BYTES) return no('photo_too_large')
  const bytes = await bytesOf(sent)
  if (!isPicture(bytes)) return no('not_a_photo')
  for (const { side, quality } of TRIES) {
    const small = await redrawn(bytes, side, quality)
    if (!small) return no('not_a_photo')
    if (small.length <= MOST_PHOTO_BYTES) return yes(small)
  }
  return no('photo_too_large')
}

const sizeOf = (sent: unknown): number =>
  sent instanceof File ? sent.size : typeof sent === 'string' ? sent.length : 0

async function bytesOf(sent: unknown): Promise<Buffer> {
  if (sent instanceof File) return Buffer.from(await sent.arrayBuffer())
  return Buffer.from(DATA_URL.exec(String(sent))?.[1] ?? '', 'base64')
}

/** JPEG, PNG and WebP by their first bytes: nothing else is shown to the decoders, whatever its name says. */
const isPicture = (bytes: Buffer): boolean =>
  bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
  bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47])) ||
  (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')

/** Drawn anew, so that only the points are left; undefined where it cannot be read to its end. */
async function redrawn(bytes: Buffer, side: number, quality: number): Promise<Buffer | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: MOST_POINTS, failOn: 'error' })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality })
      .toBuffer()
  } catch {
    return undefined
  }
}
