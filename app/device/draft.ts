import { fieldsOf, fillIn } from './form-fields.ts'
import { photoFields, putPhotosBack } from './photo-fields.ts'
import type { Fields } from './queue.ts'
import { hidden, seal, unseal } from './seal.ts'
import { device, dropOlderThan, putWhileHere, whoIsHere } from './store.ts'

/** A form that was begun yesterday is begun again. */
const HELD_MS = 24 * 60 * 60 * 1000

/** Photos are large and change seldom: they lie apart, so that each letter does not seal them again. */
type Part = 'text' | 'photos'
const PARTS: readonly Part[] = ['text', 'photos']

/** Half-written forms, one for each act and what it is about. */
const nameOf = ({ dataset }: HTMLFormElement, part: Part) =>
  `${part} ${dataset.offlineAct} ${dataset.offlineSubject ?? ''}`

async function saveDraft(account: string, form: HTMLFormElement, part: Part): Promise<void> {
  const about = nameOf(form, part)
  const sealed = await seal(account, about, part === 'text' ? fieldsOf(form) : await photoFields(form))
  await putWhileHere('drafts', { account, name: await hidden(account, about), at: Date.now(), sealed })
}

async function readDraft(account: string, form: HTMLFormElement, part: Part): Promise<Fields | undefined> {
  const about = nameOf(form, part)
  const row = await (await device()).get('drafts', [account, await hidden(account, about)])
  return row && Date.now() - row.at <= HELD_MS ? unseal<Fields>(account, about, row.sealed) : undefined
}

/** Puts back what was begun; whether there was anything. */
export async function restoreDraft(account: string, form: HTMLFormElement): Promise<boolean> {
  if ((await whoIsHere()) !== account) return false
  const [text, photos] = [await readDraft(account, form, 'text'), await readDraft(account, form, 'photos')]
  if (text) fillIn(form, text)
  if (photos) await putPhotosBack(form, photos)
  return text !== undefined || photos !== undefined
}

/** The form has been sent or kept: its draft has done its work. */
async function wipeDraft(account: string, form: HTMLFormElement): Promise<void> {
  if ((await whoIsHere()) !== account) return
  for (const part of PARTS)
    await (await device()).delete('drafts', [account, await hidden(account, nameOf(form, part))])
}

/** Throws away what was begun and not gone on with, whosever it is. */
export const dropOldDrafts = (now = Date.now()): Promise<void> => dropOlderThan('drafts', HELD_MS, now)

/**
 * Saves one after the other, and of those that wait only the newest: an older one never overwrites a newer one. What cannot
 * be saved is not: a device that keeps nothing stops nobody from writing and sending.
 */
export function draftKeeper(account: string) {
  let last: Promise<void> = Promise.resolve()
  const waiting = new Map<HTMLFormElement, Set<Part>>()
  const closed = new WeakSet<HTMLFormElement>()
  const after = (work: () => Promise<void>) => {
    last = last.then(work).catch(() => undefined)
    return last
  }
  return {
    save(form: HTMLFormElement, part: Part = 'text'): Promise<void> {
      const parts = waiting.get(form) ?? new Set()
      if (parts.has(part) || closed.has(form)) return last
      waiting.set(form, parts.add(part))
      return after(async () => {
        parts.delete(part)
        if (!closed.has(form)) await saveDraft(account, form, part)
      })
    },
    close(form: HTMLFormElement): Promise<void> {
      closed.add(form)
      return after(() => wipeDraft(account, form))
    },
  }
}
