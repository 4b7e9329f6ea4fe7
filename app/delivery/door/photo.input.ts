import { z } from 'zod'
import { isBareJpeg, MOST_PHOTO_BYTES, MOST_PHOTOS } from '../photo.ts'

const JPEG = /^data:image\/jpeg;base64,([A-Za-z0-9+/]+={0,2})$/
const MOST_CHARACTERS = 'data:image/jpeg;base64,'.length + (MOST_PHOTO_BYTES / 3) * 4

/** The pictures of a form, each a JPEG in base64. */
export class Pictures {
  readonly bodies: readonly string[]
  constructor(bodies: readonly string[] = []) {
    this.bodies = bodies
  }
  /** One form may arrive twice, its pictures small in another way or too large to be kept: the door compares all the rest. */
  toJSON(): string {
    return 'pictures'
  }
}

const bodyOf = (sent: string): string => JPEG.exec(sent)?.[1] ?? ''
const bytesOf = (body: string) => Uint8Array.from(atob(body), letter => letter.charCodeAt(0))
const isBare = (body: string): boolean => body.length % 4 === 0 && isBareJpeg(bytesOf(body))

/** Pictures as `withBarePhotos` leaves them: one is a text, several are a list. Whatever still tells where it was taken is no photo. */
export const Photos = z
  .union([z.string().transform(one => (one === '' ? [] : [one])), z.array(z.string())])
  .default([])
  .pipe(
    z
      .array(
        z
          .string()
          .max(MOST_CHARACTERS)
          .refine(sent => isBare(bodyOf(sent)), { error: 'wrong_form' }),
      )
      .max(MOST_PHOTOS),
  )
  .transform(all => new Pictures(all.map(bodyOf)))
