import type { ActionFunctionArgs } from '@remix-run/node'
import { keepDisplay } from '#app/access/keep-display.server.ts'
import { VISITOR } from '#app/acts/actor.ts'
import { readForm } from '#app/http/form.server.ts'
import { ownPath } from '#app/http/reader.ts'
import { CONTRASTS, LANGUAGES, SIZES } from '#app/people/reader.ts'

const YEAR = 31_536_000
const CHOICES: { readonly [name: string]: readonly string[] } = {
  language: LANGUAGES,
  size: SIZES,
  contrast: CONTRASTS,
}

/** The switches in the header: each sets one cookie, is kept with the account, and comes back to the page where it was pressed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { typed } = await readForm(request)
  const headers = new Headers({ Location: ownPath(String(typed.back ?? '/')) })
  const secure = context.origin.startsWith('https:') ? '; Secure' : ''
  const known = Object.entries(CHOICES).filter(([name, choices]) => choices.includes(String(typed[name])))
  const chosen = Object.fromEntries(known.map(([name]) => [name, String(typed[name])]))
  for (const [name, value] of Object.entries(chosen))
    headers.append('Set-Cookie', `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`)
  if (context.actor.id !== VISITOR.id && known.length > 0) await context.perform(keepDisplay, chosen)
  return new Response(null, { status: 303, headers })
}
