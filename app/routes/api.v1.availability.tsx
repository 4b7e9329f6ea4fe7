import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { freeForPeriod } from '#app/booking/calendar/catalogue-counts.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { answerTo, notOffered } from '#app/http/api.server.ts'
import { readCatalogueAvailability } from '#app/http/api-operations.server.ts'
import { no, yes } from '#app/result.ts'

export const loader = (asked: LoaderFunctionArgs) =>
  answerTo(
    readCatalogueAvailability,
    asked,
    ({ query: { from, to, ...query }, client, context: { see, now, today } }) =>
      see(async db => {
        const centres = (await allDistricts(db)).flatMap(district => district.centres)
        const centre = centres.find(({ id, code }) => (query.centre ? code === query.centre : id === client.centreId))
        if (!centre) return no('not_found')
        if (from < today) return no('day_is_past')
        const rows = await freeForPeriod(db, { centreId: centre.id, period: { from, to }, now, today })
        const items = rows.map(({ product, units, free }) => ({ product, units, free }))
        return yes({ centre: centre.code, from, to, items })
      }),
  )

export const action = (asked: ActionFunctionArgs) => notOffered(readCatalogueAvailability, asked)
