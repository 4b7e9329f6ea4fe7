import { Misread, type Parcel, type Reply, sync } from './queue.ts'
import { whoIsHere } from './store.ts'

/** Why nothing was sent: no network, the session is over (or somebody else's), or the server has trouble. */
export type SendTrouble = 'away' | 'signed_out' | 'trouble'

export class NotSent extends Error {
  readonly why: SendTrouble
  constructor(why: SendTrouble) {
    super(`nothing was sent: ${why}`)
    this.why = why
  }
}

/** An answer that never comes is none. */
const PATIENCE_MS = 60_000
const MISREAD = [400, 413]
const NOT_THIS_PERSON = [401, 409]

/** Sends what is kept to where the server takes it. One tab at a time; two would do no harm. Throws `NotSent`. */
export function sendTo(address: string, tell?: (sent: number, all: number) => void) {
  const go = () => sync(parcel => post(address, parcel), tell)
  const locks = globalThis.navigator?.locks
  return locks ? locks.request('fuju-sync', go) : go()
}

async function post(address: string, parcel: Parcel): Promise<Reply> {
  // Said with the parcel, so that what one person did is never done in the name of the next who signs in here.
  const body = JSON.stringify({ ...parcel, account: await whoIsHere() })
  const headers = { 'Content-Type': 'application/json' }
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const answer = await fetch(address, { method: 'POST', headers, body, redirect: 'manual', signal }).catch(() => {
    throw new NotSent('away')
  })
  const { ok, type, status } = answer
  if (ok) return answer.json().catch(() => Promise.reject(new NotSent('trouble')))
  if (MISREAD.includes(status)) throw new Misread(`the server answered ${status}`)
  // A browser hides where an answer leads, and that it does; from here nothing leads anywhere but to the sign-in.
  const leadsOn = type === 'opaqueredirect' || (status >= 300 && status < 400)
  throw new NotSent(leadsOn || NOT_THIS_PERSON.includes(status) ? 'signed_out' : 'trouble')
}
