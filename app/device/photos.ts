/** Enough to see a scratch, little enough for a slow network. */
const LONGEST_SIDE = 1280
const MOST_BYTES = 300_000
/** Tried one after the other until it is small enough: how much of the sides, how fine. */
const TRIES = [
  [1, 0.82],
  [1, 0.65],
  [0.75, 0.65],
  [0.5, 0.6],
  [0.25, 0.5],
] as const

/** A photo drawn anew as a small JPEG, as a data URL: what the camera wrote beside the picture (place, time) is gone. */
export async function shrink(file: File): Promise<string> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    for (const [part, quality] of TRIES) {
      const drawn = await draw(picture, scale * part, quality)
      if (drawn.size <= MOST_BYTES) return await asDataUrl(drawn)
    }
  } finally {
    picture.close()
  }
  throw new Error('the photo does not become small enough')
}

function draw(picture: ImageBitmap, scale: number, quality: number): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('nothing can be drawn here')
  // A see-through picture becomes a JPEG on white, not on black.
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture came of it'))), 'image/jpeg', quality),
  )
}

export const asDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })

/** The picture of a data URL as a file again. */
export function asFile(dataUrl: string, name: string): File {
  const [head = '', body = ''] = dataUrl.split(',')
  const bytes = Uint8Array.from(atob(body), sign => sign.charCodeAt(0))
  return new File([bytes], name, { type: /^data:([^;]*)/.exec(head)?.[1] ?? 'image/jpeg' })
}
