import { unitPages } from '#app/offline/shift-pages.ts'
import { paths } from '#app/paths.ts'
import { asset, dropOldAssets } from './assets.ts'
import { dropOldDrafts } from './draft.ts'
import { sendForm } from './form-on-its-way.ts'
import { copiedPage, copyPage, dropOldPages, isPage } from './page-copies.ts'
import { endSession, whoIsHere } from './store.ts'
import { within } from './within.ts'

/** What a browser gives a worker that stands between its pages and the network; the page's own types do not know it. */
type Waiting = Event & { waitUntil(work: Promise<unknown>): void }
type Asking = Waiting & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Worker = {
  addEventListener(kind: 'install' | 'activate' | 'message', hear: (event: Waiting) => void): void
  addEventListener(kind: 'fetch', hear: (event: Asking) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}
const worker = self as unknown as Worker

/** After so long a copy is shown, where there is one: it says that it is one. */
const PATIENCE_MS = 8_000
const LOOK_AGAIN_MS = 5 * 60_000

const tidy = () => Promise.allSettled([dropOldPages(), dropOldDrafts()])

worker.addEventListener('install', event => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', event =>
  event.waitUntil(Promise.allSettled([worker.clients.claim(), tidy(), dropOldAssets()])),
)
// A page that came while the worker was waking up is nobody's: it asks to be taken in.
worker.addEventListener('message', event => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', event => {
  const { method, mode, url } = event.request
  if (method === 'GET' && new URL(url).pathname.startsWith('/assets/')) event.respondWith(asset(event.request))
  else if (method === 'GET' && mode === 'navigate') event.respondWith(page(event))
  else if (method === 'POST' && mode === 'navigate') event.respondWith(sendForm(event.request))
})

/** The network first; where it is slow, the copy of today; where it is away, that or where else to go. */
async function page(event: Asking): Promise<Response> {
  const { pathname, search } = new URL(event.request.url)
  const name = pathname + search
  const onTheWay = fetch(event.request)
  // Whoever waits below hears of a failure too.
  onTheWay.catch(() => undefined)
  const answer = await within<Response | undefined>(PATIENCE_MS, onTheWay, undefined)
  if (answer === undefined)
    return (await copyOf(name)) ?? onTheWay.catch(async () => (await elsewhere(name)) ?? nothing())
  if (isPage(answer))
    event.waitUntil(
      copyPage(name, answer.clone())
        .then(tidy)
        .catch(() => undefined),
    )
  if (answer.type === 'opaqueredirect') event.waitUntil(lookWhoIsHere().catch(() => undefined))
  return answer
}

/** The page that says what is kept is one page under all its addresses. */
const copyOf = (name: string): Promise<Response | undefined> =>
  copiedPage(pathOf(name) === paths.deskKept() ? paths.deskKept() : name).catch(() => undefined)

const pathOf = (name: string) => new URL(name, location.origin).pathname

/** Without network and without a copy: what a scanned code names, or the page that says what is kept. */
async function elsewhere(name: string): Promise<Response | undefined> {
  const code = pathOf(name) === paths.deskScan() ? new URL(name, location.origin).searchParams.get('code') : null
  const further = [...(code === null ? [] : unitPages(code)), paths.deskMissing()]
  for (const path of pathOf(name) === paths.deskKept() ? [] : further) if (await copyOf(path)) return leadTo(path)
  return undefined
}

const leadTo = (path: string) => Response.redirect(new URL(path, location.origin).href, 303)

/** Nothing lies here yet: in both languages, since nobody can be asked which. */
const nothing = () =>
  new Response('现在连不上网络，请稍后再试。There is no network now. Please try again later.', {
    status: 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })

let lookedAt = 0

/** A page that leads elsewhere may lead to the sign-in: then the session is over, and its copies with it. */
async function lookWhoIsHere(): Promise<void> {
  const account = await whoIsHere()
  if (account === undefined || Date.now() - lookedAt < LOOK_AGAIN_MS) return
  lookedAt = Date.now()
  const { type } = await fetch(paths.deskKept(), { redirect: 'manual' })
  if (type === 'opaqueredirect') await endSession(account)
}
