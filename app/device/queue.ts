import { seal, unseal } from './seal.ts'
import { device, type KeptRow, whoIsHere } from './store.ts'

export type Fields = { readonly [name: string]: string | readonly string[] }

/** Something that was done here: which act, about what, with which answers. */
export type Deed = { readonly act: string; readonly subject: string; readonly input: Fields }

export type Kept = Deed & {
  /** Made here: the key under which the server does it once, however often it is sent. */
  readonly id: string
  readonly sequence: number
  /** By the clock of this device, which may be wrong. */
  readonly at: number
}

export type Parcel = { readonly deviceId: string; readonly items: readonly Kept[] }
/** `later`: the server has trouble with this one now and has not taken it. */
export type Said = 'done' | 'conflict' | 'later'
export type Reply = readonly { readonly id: string; readonly said: Said }[]

/** The server cannot read a parcel: one of its acts is not well, and the others must not wait for it. */
export class Misread extends Error {}

const MOST_AT_ONCE = 50
/** The server takes two million bytes; what is around the acts needs little. */
const MOST_BYTES = 1_900_000
/** After so long a form that was on its way has been cut off: it is sent again under the same key. */
const CUT_OFF_MS = 60_000

/** Keeps an act under the next number of this device; answers its id. */
export async function keep(deed: Deed, how: { id?: string; state?: KeptRow['state'] } = {}): Promise<string> {
  const account = await whoIsHere()
  if (account === undefined) throw new Error('nothing is kept for nobody')
  const id = how.id ?? crypto.randomUUID()
  const sealed = await seal(account, id, deed)
  const tx = (await device()).transaction(['acts', 'facts'], 'readwrite')
  const [acts, facts] = [tx.objectStore('acts'), tx.objectStore('facts')]
  if ((await facts.get('account')) !== account) throw new Error('whoever did this has left')
  const known = await acts.get(id)
  const sequence = known?.sequence ?? Number((await facts.get('sequence')) ?? 0) + 1
  if (!known) await facts.put(sequence, 'sequence')
  await acts.put({ id, account, sequence, at: Date.now(), state: how.state ?? 'kept', sealed })
  await tx.done
  return id
}

/** The network was away: what was on its way stays here. False where nothing was on its way under this id. */
export async function keepAfterAll(id: string): Promise<boolean> {
  const tx = (await device()).transaction('acts', 'readwrite')
  const row = await tx.store.get(id)
  if (row) await tx.store.put({ ...row, state: 'kept' })
  await tx.done
  return row !== undefined
}

/** Whether a form has been written down under this key. */
export const isKnown = async (id: string): Promise<boolean> => (await (await device()).getKey('acts', id)) !== undefined

/** The server has answered it. */
export const letGo = async (id: string): Promise<void> => (await device()).delete('acts', id)

/** How many acts of an account lie here, on their way or not: what signing out would wipe. */
export const countUnsent = async (account: string): Promise<number> =>
  (await device()).countFromIndex('acts', 'account', account)

/** What is here and has not been answered, in the order in which it was done; still sealed. */
async function waitingRows(now = Date.now()): Promise<readonly KeptRow[]> {
  const account = await whoIsHere()
  if (account === undefined) return []
  const rows = await (await device()).getAllFromIndex('acts', 'account', account)
  const waiting = rows.filter(({ state, at }) => state === 'kept' || Math.abs(now - at) > CUT_OFF_MS)
  return waiting.sort((a, b) => a.sequence - b.sequence)
}

/** Undefined where the row cannot be read any more: it must not hold up the others. */
const opened = ({ account, id, sequence, at, sealed }: KeptRow): Promise<Kept | undefined> =>
  unseal<Deed>(account, id, sealed).then(
    deed => ({ ...deed, id, sequence, at }),
    () => undefined,
  )

/** What is here and has not been answered, in the order in which it was done. */
export async function unsent(now = Date.now()): Promise<readonly Kept[]> {
  const acts = await Promise.all((await waitingRows(now)).map(opened))
  return acts.filter(act => act !== undefined)
}

type Send = (parcel: Parcel) => Promise<Reply>
type Outcome = { readonly conflicts: number; readonly left: number }

/**
 * Sends in order, at most fifty acts and two million bytes at once. What was not answered stays; an answer that got lost
 * is asked for again.
 */
export async function sync(send: Send, tell: (sent: number, all: number) => void = () => undefined): Promise<Outcome> {
  const rows = await waitingRows()
  const deviceId = await thisDevice()
  const total = { conflicts: 0, left: 0 }
  let gone = 0
  const flush = async (items: readonly Kept[]) => {
    if (items.length === 0) return
    const { conflicts, left } = await sendParcel(send, { deviceId, items })
    total.conflicts += conflicts
    total.left += left
    gone += items.length
    tell(gone, rows.length)
  }
  let items: Kept[] = []
  let bytes = 0
  for (const row of rows) {
    const item = await opened(row)
    if (!item) continue
    const size = row.sealed.body.byteLength
    if (items.length === MOST_AT_ONCE || bytes + size > MOST_BYTES) {
      await flush(items)
      items = []
      bytes = 0
    }
    items.push(item)
    bytes += size
  }
  await flush(items)
  return total
}

async function sendParcel(send: Send, parcel: Parcel): Promise<Outcome> {
  const { deviceId, items } = parcel
  try {
    return await takeReply(items, await send(parcel))
  } catch (error) {
    if (!(error instanceof Misread)) throw error
    if (items.length === 1) return { conflicts: 0, left: 1 }
    const all = { conflicts: 0, left: 0 }
    for (const item of items) {
      const one = await sendParcel(send, { deviceId, items: [item] })
      all.conflicts += one.conflicts
      all.left += one.left
    }
    return all
  }
}

async function takeReply(items: readonly Kept[], reply: Reply): Promise<Outcome> {
  const said = new Map(reply.map(one => [one.id, one.said]))
  const answers = items.map(({ id }) => ({ id, answer: said.get(id) }))
  const answered = answers.filter(({ answer }) => answer === 'done' || answer === 'conflict')
  for (const { id } of answered) await letGo(id)
  return {
    conflicts: answered.filter(({ answer }) => answer === 'conflict').length,
    left: items.length - answered.length,
  }
}

/** A name for this browser that says nothing about whose it is. */
async function thisDevice(): Promise<string> {
  const tx = (await device()).transaction('facts', 'readwrite')
  const known = await tx.store.get('device')
  const name = typeof known === 'string' ? known : crypto.randomUUID()
  if (name !== known) await tx.store.put(name, 'device')
  await tx.done
  return name
}
