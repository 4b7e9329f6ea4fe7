import { draftKeeper, restoreDraft } from './draft.ts'
import { fieldsOf } from './form-fields.ts'
import { photoFields, photosAreSmall, shrinkPhotos } from './photo-fields.ts'
import { keep, keepAfterAll } from './queue.ts'
import { whoIsHere } from './store.ts'
import { within } from './within.ts'

const MARKED = 'form[data-offline-act]'
const formOf = (target: EventTarget | null): HTMLFormElement | null =>
  target instanceof Element ? target.closest<HTMLFormElement>(MARKED) : null

/**
 * Longer than this nobody waits for the device's own store, or for photos to become small, before the form goes. Without
 * network there is nowhere else for it to go, and waiting is better.
 */
const patience = () => (navigator.onLine ? 5_000 : 20_000)
const PHOTOS_MS = 20_000

type Told = { readonly onKept: () => void; readonly onRestored: () => void }

/**
 * Watches the forms that may be kept: saves what is typed, and writes each down under its key before it is sent, so that
 * the worker can keep it where the network is away. `onKept` leads to what is kept. Returns what ends it.
 */
export function watchForms(account: string, { onKept, onRestored }: Told): () => void {
  const drafts = draftKeeper(account)
  /** `going`: it has gone once under its key; pressed again it goes under the same, and is done once. */
  const state = new WeakMap<HTMLFormElement, 'written_down' | 'going'>()
  for (const form of document.querySelectorAll<HTMLFormElement>(MARKED))
    restoreDraft(account, form).then(
      wasThere => wasThere && onRestored(),
      () => undefined,
    )
  const onInput = ({ target }: Event) => {
    const form = formOf(target)
    if (!form) return
    if (!(target instanceof HTMLInputElement && target.matches('[data-photos]'))) return void drafts.save(form)
    // The browser says `input` and `change` of a choice of files: once is enough.
    void shrinkPhotos(target).then(() => drafts.save(form, 'photos'))
  }
  const onSubmit = (event: SubmitEvent) => {
    const form = formOf(event.target)
    if (!form || state.get(form) === 'going') return
    event.preventDefault()
    if (state.has(form)) return
    state.set(form, 'written_down')
    void writeDown(account, form, event.submitter).then(async id => {
      if (id !== undefined) await within(patience(), drafts.close(form), undefined)
      if (id !== undefined && !navigator.onLine && (await within(patience(), keepAfterAll(id), false))) return onKept()
      state.set(form, 'going')
      // A form that is still saying that it is being sent cannot be sent.
      await new Promise(done => setTimeout(done))
      form.requestSubmit(event.submitter)
    })
  }
  // Back to a page that the browser has kept alive: its forms may go once more, and are watched again.
  const onBack = ({ persisted }: PageTransitionEvent) => persisted && location.reload()
  document.addEventListener('input', onInput)
  document.addEventListener('submit', onSubmit)
  addEventListener('pageshow', onBack)
  return () => {
    document.removeEventListener('input', onInput)
    document.removeEventListener('submit', onSubmit)
    removeEventListener('pageshow', onBack)
  }
}

/** Gives the form a key of its own, since a copied page would bring the same one twice; undefined where nothing is kept. */
async function writeDown(account: string, form: HTMLFormElement, submitter: HTMLElement | null) {
  const id = crypto.randomUUID()
  const key = form.querySelector<HTMLInputElement>('input[name=key]')
  if (!key) return undefined
  key.value = id
  await within(PHOTOS_MS, photosAreSmall(form), undefined)
  // Without a worker nobody would say that it has arrived: then it is kept only where the network is known to be away.
  const hasWorker = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
  if (navigator.onLine && !hasWorker) return undefined
  // A browser that keeps nothing (private window, full disk) sends the form as if we were not here.
  return within(patience(), kept(account, form, submitter, id), undefined)
}

async function kept(account: string, form: HTMLFormElement, submitter: HTMLElement | null, id: string) {
  // A page that stood open while somebody else signed in: what is on it is not theirs.
  if ((await whoIsHere()) !== account) return undefined
  const { offlineAct: act = '', offlineSubject: subject = '' } = form.dataset
  const photos = Object.values(await photoFields(form)).flat()
  const input = { ...fieldsOf(form, submitter), ...(photos.length > 0 && { photos }) }
  return keep({ act, subject, input }, { id, state: 'trying' })
}
