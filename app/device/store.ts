import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** What only a key of its account opens. */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly body: ArrayBuffer }

/** The keys of an account on this device: made here, never to be taken out, thrown away at sign-out. */
export type Keys = { readonly seal: CryptoKey; readonly name: CryptoKey }

/** `trying`: on its way through a form. `kept`: the network was away. */
type KeptState = 'trying' | 'kept'

/** What anybody who opens the browser's storage could read of an act: when, whose, in which order. The rest is sealed. */
export type KeptRow = {
  readonly id: string
  readonly account: string
  readonly sequence: number
  readonly at: number
  readonly state: KeptState
  readonly sealed: Sealed
}

/** A draft or the copy of a page. Its name is hidden: an address may hold a search for somebody. */
export type SealedRow = {
  readonly account: string
  readonly name: string
  readonly at: number
  readonly sealed: Sealed
}

interface Schema extends DBSchema {
  acts: { key: string; value: KeptRow; indexes: { account: string } }
  drafts: { key: [string, string]; value: SealedRow; indexes: { at: number } }
  pages: { key: [string, string]; value: SealedRow; indexes: { at: number } }
  keys: { key: string; value: Keys }
  facts: { key: string; value: string | number }
}
export type Device = IDBPDatabase<Schema>

const NAME = 'fuju-device'
const open = new Map<IDBFactory, Promise<Device>>()

/** The browser's own store: what is done without network, half-written forms, and copies of pages; sealed. */
export function device(): Promise<Device> {
  const factory = indexedDB
  const known = open.get(factory)
  if (known) return known
  const forgetIt = () => void open.delete(factory)
  const opening = opened(forgetIt)
  open.set(factory, opening)
  // A store that did not open is tried again by the next who asks.
  opening.catch(forgetIt)
  return opening
}

/** Asynchronous from its first line: a browser may refuse at once. */
const opened = async (terminated: () => void): Promise<Device> =>
  openDB<Schema>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('acts', { keyPath: 'id' }).createIndex('account', 'account')
      db.createObjectStore('drafts', { keyPath: ['account', 'name'] }).createIndex('at', 'at')
      db.createObjectStore('pages', { keyPath: ['account', 'name'] }).createIndex('at', 'at')
      db.createObjectStore('keys')
      db.createObjectStore('facts')
    },
    terminated,
  })

/** All that has an account and a name lies between these two. */
const allOf = (account: string) => IDBKeyRange.bound([account, ''], [account, '\uffff'])

/** Who works on this device now; nothing is kept for nobody. */
export async function whoIsHere(): Promise<string | undefined> {
  const account = await (await device()).get('facts', 'account')
  return typeof account === 'string' ? account : undefined
}

/** Said by each page that somebody has signed in to see. Whoever was here before has left without signing out. */
export async function beHere(account: string): Promise<void> {
  const before = await whoIsHere()
  if (before === account) return
  if (before !== undefined) await endSession(before)
  await (await device()).put('facts', account, 'account')
}

/** Writes a row only while its account is here: what comes in late, after signing out, leaves nothing behind. */
export async function putWhileHere(store: 'drafts' | 'pages', row: SealedRow): Promise<void> {
  const tx = (await device()).transaction([store, 'facts'], 'readwrite')
  if ((await tx.objectStore('facts').get('account')) === row.account) await tx.objectStore(store).put(row)
  await tx.done
}

/** The session is over, but nobody has signed out: only what has not been sent stays, sealed, until its account is back. */
export async function endSession(account: string): Promise<void> {
  const tx = (await device()).transaction(['acts', 'drafts', 'pages', 'keys'], 'readwrite')
  const unsent = await tx.objectStore('acts').index('account').count(account)
  await tx.objectStore('drafts').delete(allOf(account))
  await tx.objectStore('pages').delete(allOf(account))
  if (unsent === 0) await tx.objectStore('keys').delete(account)
  await tx.done
}

/** Signing out: what this person had here is gone, and the key with it. */
export async function forget(account: string): Promise<void> {
  const tx = (await device()).transaction(['acts', 'drafts', 'pages', 'keys', 'facts'], 'readwrite')
  for (const id of await tx.objectStore('acts').index('account').getAllKeys(account))
    await tx.objectStore('acts').delete(id)
  await tx.objectStore('drafts').delete(allOf(account))
  await tx.objectStore('pages').delete(allOf(account))
  await tx.objectStore('keys').delete(account)
  if ((await tx.objectStore('facts').get('account')) === account) await tx.objectStore('facts').delete('account')
  await tx.done
}

/** Throws away what has lain here longer than this, whosever it is. */
export async function dropOlderThan(store: 'drafts' | 'pages', ms: number, now = Date.now()): Promise<void> {
  const tx = (await device()).transaction(store, 'readwrite')
  for (const key of await tx.store.index('at').getAllKeys(IDBKeyRange.upperBound(now - ms))) await tx.store.delete(key)
  await tx.done
}
