import type { Sender } from '../message.ts'

const PATIENCE_MS = 10_000
/** Answers that are no answer: the carrier is busy, or asks for another try. */
const TRY_AGAIN = new Set([408, 425, 429])
const IS_SERVER_ERROR = 500

/**
 * Gives text messages to a carrier's gateway: one POST with `{ id, to, text }` and a bearer token. `id` is the same when it
 * is sent again, and goes as Idempotency-Key too. 2xx is taken; another 4xx is a no for good.
 */
export const smsSender =
  ({ url, token }: { readonly url: string; readonly token: string }): Sender =>
  async ({ id, to, text }) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, 'Idempotency-Key': id },
      body: JSON.stringify({ id, to, text }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await answer.body?.cancel()
    if (answer.ok) return 'taken'
    return answer.status >= IS_SERVER_ERROR || TRY_AGAIN.has(answer.status) ? 'no_answer' : 'refused'
  }
