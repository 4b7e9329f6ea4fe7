import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { availabilityOf } from '#app/booking/availability.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { answerTo, notOffered } from '#app/http/api.server.ts'
import { readAvailability } from '#app/http/api-operations.server.ts'
import { no, yes } from '#app/result.ts'

export const loader = (asked: LoaderFunctionArgs) =>
  answerTo(readAvailability, asked, ({ params, query: { from, to, ...query }, client, context: { see, now, today } }) =>
    see(async db => {
      const centres = (await allDistricts(db)).flatMap(district => district.centres)
      const centre = centres.find(({ id, code }) => (query.centre ? code === query.centre : id === client.centreId))
      const product = await productByCode(db, params.code)
      if (!centre || !product) return no('not_found')
      if (from < today) return no('day_is_past')
      const asked = { centreId: centre.id, productId: product.id, from, to, now, today }
      const days = await availabilityOf(db, asked)
      return yes({ product: product.code, centre: centre.code, from, to, days: [...days] })
    }),
  )

export const action = (asked: ActionFunctionArgs) => notOffered(readAvailability, asked)
