import { firstPages, isStart, workOn } from '#app/offline/shift-pages.ts'
import { paths } from '#app/paths.ts'
import { copyAhead } from './copy-ahead.ts'
import { dropOldDrafts } from './draft.ts'
import { keepSending } from './here.ts'
import { leave } from './leave.ts'
import { dropOldPages } from './page-copies.ts'
import { countUnsent } from './queue.ts'
import { beHere, whoIsHere } from './store.ts'
import { watchForms } from './watch-forms.ts'

/** What a page of the staff does for working without network, from when it opens to when it closes. Returns its end. */
export function workHere(account: string, onRestored: () => void): () => void {
  const ends: (() => void)[] = []
  let isOver = false
  void begin(account).then(() => {
    if (isOver) return
    ends.push(watchForms(account, { onKept: () => location.assign(paths.deskKept()), onRestored }))
    ends.push(keepSending(), watchLeaving(account), watchWhoIsHere(account))
    void askWorker()
    if (navigator.onLine) void copyShift().then(sayReady, () => undefined)
  })
  return () => {
    isOver = true
    for (const end of ends) end()
  }
}

/** A browser that keeps nothing (private window, full disk) works as before. */
async function begin(account: string): Promise<void> {
  try {
    await beHere(account)
    await Promise.all([dropOldPages(), dropOldDrafts()])
  } catch {
    return
  }
}

/** The worker answers for this page, also where it woke up only while the page came. */
async function askWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { active } = await navigator.serviceWorker.ready
  if (!navigator.serviceWorker.controller) active?.postMessage('take this page in')
}

function copyShift(): Promise<void> {
  if (!isStart(location.pathname)) return copyAhead({ first: [paths.deskKept()], leadsTo: () => [] })
  const shown = [...document.querySelectorAll('a')].map(link => link.getAttribute('href') ?? '')
  const first = [...firstPages(shown), ...workOn(document.body.innerHTML)]
  return copyAhead({ first, leadsTo: workOn })
}

/** From here one may leave the network: the page says so of itself. */
const sayReady = () => {
  document.documentElement.dataset.standsReady = 'yes'
}

/** Signing out from a page of the staff: at once where nothing waits here, else by the page that asks first. */
function watchLeaving(account: string) {
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link?.getAttribute('href') !== paths.deskLeave() || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    void leaveOrAsk(account)
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}

async function leaveOrAsk(account: string) {
  const left = await countUnsent(account).catch(() => 0)
  const answer = left === 0 ? await leave(account) : 'trouble'
  location.assign(answer === 'gone' ? paths.home() : paths.deskLeave())
}

/** A tab that stood open while somebody else signed in, or this one signed out, shows nothing any more. */
function watchWhoIsHere(account: string) {
  const onSeen = async () => {
    if (document.hidden || !navigator.onLine) return
    if ((await whoIsHere().catch(() => account)) !== account) location.reload()
  }
  document.addEventListener('visibilitychange', onSeen)
  return () => document.removeEventListener('visibilitychange', onSeen)
}
