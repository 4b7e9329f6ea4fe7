import type { LoaderFunctionArgs } from '@remix-run/node'
import { found, seeOther } from '#app/http/answer.server.ts'
import { geometryNamed, MOST_LABELS } from '#app/inventory/label-sheet.ts'
import { firstOf, labelSheet } from '#app/inventory/label-sheet-pdf.server.ts'
import { unitsOfCentre } from '#app/inventory/units.server.ts'
import { paths } from '#app/paths.ts'

/** The label sheet of the units that are named, in the order in which they are kept. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { origin, actor } = context
  const query = new URL(request.url).searchParams
  const asked = query.getAll('unit').flatMap(codes => codes.split(','))
  const codes = asked.filter(code => code !== '').slice(0, MOST_LABELS)
  if (codes.length === 0) throw seeOther(paths.deskLabels())
  const centreId = found(actor.centreId)
  const units = await context.see(db => unitsOfCentre(db, { centreId, codes, limit: MOST_LABELS }))
  const labels = units.map(({ code, product: { zh, en }, centre }) => ({
    ...{ code, zh, en, address: origin + paths.unit(code) },
    ...{ centre: centre.zh, phone: centre.phone },
  }))
  if (labels.length === 0) throw new Response('Not found', { status: 404 })
  const how = { geometry: geometryNamed(query.get('geometry')), first: firstOf(query.get('first')) }
  return new Response(new Uint8Array(await labelSheet(labels, how)), {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="labels.pdf"' },
  })
}
