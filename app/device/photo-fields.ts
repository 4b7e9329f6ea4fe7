import { asDataUrl, asFile, shrink } from './photos.ts'
import type { Fields } from './queue.ts'

/** A photo that could not be made small is too much for a parcel: it goes with the form or not at all. */
const MOST_BYTES = 400_000

const inputsOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<HTMLInputElement>('input[type=file][data-photos]'),
]

/** Inputs whose photos are being made small; a form waits for them before it goes. */
const shrinking = new WeakMap<HTMLInputElement, Promise<void>>()

/** The photos of an input become small ones, in the input itself: so a form that is sent sends the small ones. */
export function shrinkPhotos(input: HTMLInputElement): Promise<void> {
  const work = replaced([...(input.files ?? [])])
    .then(files => setFiles(input, files))
    // What this browser cannot draw goes as it is: the server makes it small.
    .catch(() => undefined)
  shrinking.set(input, work)
  return work
}

const replaced = (files: readonly File[]): Promise<readonly File[]> =>
  Promise.all(files.map(async (file, i) => asFile(await shrink(file), `${i + 1}.jpg`)))

function setFiles(input: HTMLInputElement, files: readonly File[]) {
  const bag = new DataTransfer()
  for (const file of files) bag.items.add(file)
  input.files = bag.files
}

/** Once all photos of the form are small. */
export async function photosAreSmall(form: HTMLFormElement): Promise<void> {
  await Promise.all(inputsOf(form).map(input => shrinking.get(input)))
}

/** The photos of a form as data URLs, a list under the name of each input that has any. */
export async function photoFields(form: HTMLFormElement): Promise<Fields> {
  await photosAreSmall(form)
  const taken = inputsOf(form)
    .map(({ name, files }) => ({ name, small: [...(files ?? [])].filter(({ size }) => size <= MOST_BYTES) }))
    .filter(({ small }) => small.length > 0)
  const fields = taken.map(async ({ name, small }) => [name, await Promise.all(small.map(asDataUrl))])
  return Object.fromEntries(await Promise.all(fields))
}

/** Puts the photos of a draft back into their inputs. */
export async function putPhotosBack(form: HTMLFormElement, fields: Fields): Promise<void> {
  for (const input of inputsOf(form)) {
    const photos = [fields[input.name] ?? []].flat()
    if (photos.length > 0)
      setFiles(
        input,
        photos.map((photo, i) => asFile(photo, `${i + 1}.jpg`)),
      )
  }
}
