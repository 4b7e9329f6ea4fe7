import { paths } from '#app/paths.ts'
import { isKnown, keepAfterAll, letGo } from './queue.ts'

/** A form that nobody answers for so long is kept: sent again under its key it is done once. */
const PATIENCE_MS = 30_000
/** Answers that say nothing about the form itself: who sent it may not now, or too much was asked at once. */
const NOT_NOW = [401, 403, 408, 413, 429]

type Answered = Pick<Response, 'status' | 'redirected' | 'url'>

/** Whether the server has dealt with a form: it led on, or it showed why not. Anything else and the act stays here. */
export function isDealtWith({ status, redirected, url }: Answered): boolean {
  if (redirected && new URL(url).pathname.startsWith(paths.signIn())) return false
  return status < 500 && !NOT_NOW.includes(status)
}

/**
 * A form on its way: answered, or kept here and led to what is kept. The page has written it down under its key before it
 * was sent; a form that nobody has written down goes as if we were not here.
 */
export async function sendForm(request: Request): Promise<Response> {
  const key = await keyIn(request.clone())
  const isWrittenDown = key !== undefined && (await isKnown(key).catch(() => false))
  if (!isWrittenDown) return fetch(request)
  const answer = await followed(request).catch(() => undefined)
  if (answer && isDealtWith(answer)) {
    await letGo(key).catch(() => undefined)
    return answer.redirected ? leadTo(answer.url) : answer
  }
  if (await keepAfterAll(key).catch(() => false)) return leadTo(new URL(paths.deskKept(), request.url).href)
  return answer ?? Response.error()
}

async function keyIn(request: Request): Promise<string | undefined> {
  const key = await request.formData().then(
    form => form.get('key'),
    () => null,
  )
  return typeof key === 'string' ? key : undefined
}

/** Follows where the answer leads, because a browser hides from a worker where that is. Another site is no answer. */
async function followed(request: Request): Promise<Response> {
  const { url, headers } = request
  const body = await request.arrayBuffer()
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const own = new URL(url).origin
  const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'follow', signal })
  if (new URL(answer.url).origin !== own) throw new Error('another site has answered')
  return answer
}

const leadTo = (address: string): Response => Response.redirect(address, 303)
