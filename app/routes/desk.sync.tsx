import type { ActionFunctionArgs } from '@remix-run/node'
import { dataResponse } from '#app/http/answer.server.ts'
import { logTrouble } from '#app/http/trouble.server.ts'
import { receive } from '#app/offline/receive.server.ts'

/** Where a device sends what it has kept. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent: unknown = await request.json().catch(() => undefined)
  // Another person may have signed in on the device since: what somebody did is done in their own name or not at all.
  if (accountOf(sent) !== context.actor.id) return dataResponse({ refusal: 'not_yours' }, 409)
  const answer = await receive(context, sent, error => logTrouble(error, 'a kept act failed'))
  return answer.ok ? dataResponse(answer.value, 200) : dataResponse({ refusal: answer.refusal }, 400)
}

const accountOf = (sent: unknown): unknown => (sent as { readonly account?: unknown } | null | undefined)?.account
