import { device, type Keys, type Sealed } from './store.ts'

const SEAL = { name: 'AES-GCM', length: 256 } as const
const NAME = { name: 'HMAC', hash: 'SHA-256', length: 256 } as const

async function keysFor(account: string): Promise<Keys> {
  const db = await device()
  const known = await db.get('keys', account)
  if (known) return known
  const made = {
    seal: await crypto.subtle.generateKey(SEAL, false, ['encrypt', 'decrypt']),
    name: await crypto.subtle.generateKey(NAME, false, ['sign']),
  }
  // Two tabs may make them at the same time: the first that are written count. Whoever has left gets none.
  const tx = db.transaction(['keys', 'facts'], 'readwrite')
  const first = await tx.objectStore('keys').get(account)
  const isHere = (await tx.objectStore('facts').get('account')) === account
  if (!first && isHere) await tx.objectStore('keys').put(made, account)
  await tx.done
  if (first) return first
  if (!isHere) throw new Error('nothing is sealed for whoever is not here')
  return made
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const bound = (account: string, about: string) => bytesOf(`${account} ${about}`)

/** Seals a value; `about` ties it to its row, so that it cannot be moved to another. */
export async function seal(account: string, about: string, value: unknown): Promise<Sealed> {
  const { seal: key } = await keysFor(account)
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const way = { name: 'AES-GCM', iv, additionalData: bound(account, about) }
  return { iv, body: await crypto.subtle.encrypt(way, key, bytesOf(JSON.stringify(value))) }
}

export async function unseal<T>(account: string, about: string, { iv, body }: Sealed): Promise<T> {
  const { seal: key } = await keysFor(account)
  const way = { name: 'AES-GCM', iv, additionalData: bound(account, about) }
  const text = await crypto.subtle.decrypt(way, key, body)
  return JSON.parse(new TextDecoder().decode(text)) as T
}

/** The same name is always hidden in the same way, and nobody without the key can tell or try which it was. */
export async function hidden(account: string, name: string): Promise<string> {
  const { name: key } = await keysFor(account)
  const mark = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(name)))
  return btoa(String.fromCharCode(...mark))
}
