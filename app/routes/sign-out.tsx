import type { ActionFunctionArgs } from '@remix-run/node'
import { seeOther } from '#app/http/answer.server.ts'
import { paths } from '#app/paths.ts'

export async function action({ context }: ActionFunctionArgs) {
  await context.signOut()
  return seeOther(paths.home())
}
