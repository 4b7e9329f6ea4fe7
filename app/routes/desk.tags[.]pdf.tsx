import type { LoaderFunctionArgs } from '@remix-run/node'
import { centreById } from '#app/districts/districts.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { geometryNamed } from '#app/inventory/label-sheet.ts'
import { firstOf, labelSheet } from '#app/inventory/label-sheet-pdf.server.ts'
import { blankCodesOf } from '#app/inventory/tags.server.ts'
import { paths } from '#app/paths.ts'

/** The labels of one printing that are still nobody's: a code, whose they are, and whom to call. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { origin, actor } = context
  const query = new URL(request.url).searchParams
  const printedAt = new Date(query.get('sheet') ?? '')
  if (Number.isNaN(printedAt.getTime())) throw seeOther(paths.deskTags())
  const centreId = found(actor.centreId)
  const [centre, codes] = await context.see(async db => [
    found(await centreById(db, centreId)),
    await blankCodesOf(db, centreId, printedAt),
  ])
  if (codes.length === 0) throw seeOther(paths.deskTags())
  const labels = codes.map(code => ({
    ...{ code, zh: '', en: '', address: origin + paths.unit(code), centre: centre.zh, phone: centre.phone },
  }))
  const how = { geometry: geometryNamed(query.get('geometry')), first: firstOf(query.get('first')) }
  return new Response(new Uint8Array(await labelSheet(labels, how)), {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="tags.pdf"' },
  })
}
