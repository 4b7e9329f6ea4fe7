import type { LoaderFunctionArgs } from '@remix-run/node'
import { photoBody } from '#app/delivery/door/photos.server.ts'
import { found } from '#app/http/answer.server.ts'

/** A photo of a hand-over, a take-back or a visit, for the staff of its centre: nothing keeps a copy on the way. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const body = found(await context.see(db => photoBody(db, context.vault, params.id ?? '')))
  return new Response(new Uint8Array(body), {
    headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, no-store', 'Content-Disposition': 'inline' },
  })
}
