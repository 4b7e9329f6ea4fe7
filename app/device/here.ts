import { paths } from '#app/paths.ts'
import { type Kept, unsent } from './queue.ts'
import { NotSent, type SendTrouble, sendTo } from './send.ts'
import { endSession, whoIsHere } from './store.ts'

const EACH_MINUTE = 60_000

export type Here = {
  readonly kept: readonly Kept[]
  readonly going: { readonly sent: number; readonly all: number } | null
  /** Why the last try did not go through; what is here stays. */
  readonly trouble: SendTrouble | null
  readonly conflicts: number
}

export const NOTHING: Here = { kept: [], going: null, trouble: null, conflicts: 0 }
let here = NOTHING
const listeners = new Set<() => void>()

function set(change: Partial<Here>) {
  here = { ...here, ...change }
  for (const tell of listeners) tell()
}

/** Sends what is kept. One state for the page: the bar and the list never say different things. */
export async function send(): Promise<void> {
  try {
    set({ kept: await unsent() })
    if (here.kept.length === 0) return set({ trouble: null })
    const { conflicts, left } = await sendTo(paths.deskSync(), (sent, all) => set({ going: { sent, all } }))
    set({ conflicts: here.conflicts + conflicts, trouble: left > 0 ? 'trouble' : null })
  } catch (error) {
    set({ trouble: error instanceof NotSent ? error.why : 'trouble' })
    if (here.trouble === 'signed_out') await dropWhatIsSeen()
  } finally {
    set({ going: null, kept: await unsent().catch(() => here.kept) })
  }
}

/** The session is over: what has not been sent stays, copies of pages and drafts do not. */
async function dropWhatIsSeen() {
  const account = await whoIsHere()
  if (account !== undefined) await endSession(account)
}

/** Sends when a page opens, when the network is back, and each minute. Returns what ends it. */
export function keepSending(): () => void {
  void send()
  const timer = setInterval(send, EACH_MINUTE)
  addEventListener('online', send)
  return () => {
    clearInterval(timer)
    removeEventListener('online', send)
  }
}

/** Calls whenever what is here changes. */
export function listen(tell: () => void) {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

/** What is kept on this device, and how sending it goes. */
export const hereNow = (): Here => here
