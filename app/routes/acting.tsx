import type { ActionFunctionArgs } from '@remix-run/node'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { paths } from '#app/paths.ts'

/** For whom one acts from now on: kept in the session alone. Without a consent that runs, for oneself. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { typed } = await readForm(request)
  await context.actBy(typeof typed.consentId === 'string' ? typed.consentId : null)
  return seeOther(paths.mine())
}
