/** Small enough for a slow network, large enough to see a scratch. */
export const MOST_PHOTO_BYTES = 600_000
export const MOST_PHOTOS = 4
/** No side of a photo that is kept is longer. */
export const LONGEST_SIDE = 1600

export type PhotoRefusal = 'not_a_photo' | 'too_many_photos' | 'photo_too_large'

/** The blocks of a JPEG that tell where, when and by what it was taken, or what somebody wrote into it. */
const isTelling = (marker: number): boolean => (marker >= 0xe1 && marker <= 0xef) || marker === 0xfe

/** A JPEG that says nothing but its picture. */
export function isBareJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false
  for (let at = 2; at + 4 <= bytes.length; ) {
    const [mark, marker = 0, high = 0, low = 0] = bytes.subarray(at, at + 4)
    if (mark !== 0xff || isTelling(marker)) return false
    if (marker === 0xda) return true
    at += 2 + high * 256 + low
  }
  return false
}
