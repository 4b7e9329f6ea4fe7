import { hidden, seal, unseal } from './seal.ts'
import { device, dropOlderThan, putWhileHere, type SealedRow, whoIsHere } from './store.ts'

/** A page as it was last seen with network. */
type PageCopy = { readonly body: string; readonly headers: { readonly [name: string]: string } }

/** A working day and a bit: what was copied yesterday is nobody's business today. */
export const HELD_MS = 12 * 60 * 60 * 1000
/** Without these the copy would not run as the page did. */
const HEADERS = ['content-type', 'content-security-policy', 'referrer-policy']

/** Whether this answer is a page of its own, and neither a refusal nor another page to which it led. */
export const isPage = ({ ok, redirected, headers }: Response): boolean =>
  ok && !redirected && (headers.get('content-type') ?? '').startsWith('text/html')

/** Keeps a sealed copy of a page; nothing is kept where nobody has signed in. `name` is its path with its query. */
export async function copyPage(name: string, answer: Response): Promise<void> {
  const account = await whoIsHere()
  if (account === undefined) return
  const headers = Object.fromEntries(HEADERS.map(header => [header, answer.headers.get(header) ?? '']))
  const copy: PageCopy = { body: await answer.text(), headers }
  const sealed = await seal(account, name, copy)
  await putWhileHere('pages', { account, name: await hidden(account, name), at: Date.now(), sealed })
}

async function rowOf(account: string, name: string): Promise<SealedRow | undefined> {
  const row = await (await device()).get('pages', [account, await hidden(account, name)])
  return row && Date.now() - row.at <= HELD_MS ? row : undefined
}

/** The copy of today, if there is one. */
export async function copiedPage(name: string): Promise<Response | undefined> {
  const account = await whoIsHere()
  const row = account === undefined ? undefined : await rowOf(account, name)
  if (account === undefined || !row) return undefined
  const { body, headers } = await unseal<PageCopy>(account, name, row.sealed)
  // The page says of itself that it is a copy, and of when.
  const marked = body.replace('<html', `<html data-copied-at="${new Date(row.at).toISOString()}"`)
  return new Response(marked, { headers: { ...headers, 'Cache-Control': 'no-store' } })
}

/** How long ago a page was copied, in milliseconds; infinite where there is no copy. */
export async function ageOfCopy(name: string): Promise<number> {
  const account = await whoIsHere()
  const row = account === undefined ? undefined : await rowOf(account, name)
  return row ? Date.now() - row.at : Number.POSITIVE_INFINITY
}

/** Throws away what is older than a shift, whosever it is. */
export const dropOldPages = (now = Date.now()): Promise<void> => dropOlderThan('pages', HELD_MS, now)
