import type { ActionFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/http/form.server.ts'
import { CONTRASTS, ownPath, SIZES } from '#app/http/reader.ts'
import { LANGUAGES } from '#app/people/language.ts'

const YEAR = 31_536_000
const CHOICES: { readonly [name: string]: readonly string[] } = {
  language: LANGUAGES,
  size: SIZES,
  contrast: CONTRASTS,
}

/** The switches in the header: each sets one cookie and comes back to the page where it was pressed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { typed } = await readForm(request)
  const headers = new Headers({ Location: ownPath(String(typed.back ?? '/')) })
  const secure = context.origin.startsWith('https:') ? '; Secure' : ''
  for (const [name, choices] of Object.entries(CHOICES)) {
    const chosen = choices.find(choice => choice === typed[name])
    if (chosen) headers.append('Set-Cookie', `${name}=${chosen}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`)
  }
  return new Response(null, { status: 303, headers })
}
