import type { ActionFunctionArgs } from '@remix-run/node'
import { loadUnit } from '#app/delivery/load-unit.server.ts'
import { orderStops } from '#app/delivery/order-stops.server.ts'
import { dataResponse } from '#app/http/answer.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { whatIsScanned } from '#app/inventory/found-units.server.ts'

/** What the page of a round does without being loaded again: a scanned unit goes on the van, a stop to another place. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { typed } = await readForm(request)
  const round = params.id
  const done =
    typed.does === 'place'
      ? await context.perform(orderStops, { ...typed, round })
      : await context.perform(loadUnit, { round, unitCode: await scanned(String(typed.unitCode)) })
  return dataResponse({ refusal: done.ok ? null : done.refusal }, 200)

  async function scanned(text: string): Promise<string> {
    const found = await context.see(db => whatIsScanned(db, text, context.actor.centreId))
    return found.is === 'unit' ? found.code : text
  }
}
