import { everyCategory } from '#app/catalogue/categories.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { maskName } from '#app/people/mask.ts'
import { type Day, daysBetween } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { ledgerLinesOf, subsidizedRentals, subsidyBy, totalsBehind } from './subsidies.server.ts'
import { byMonth, findingOf, monthsUpTo, type SubsidyFilters, totalOf } from './subsidy.ts'

type Asked = { readonly filters: SubsidyFilters; readonly today: Day }

/** Everything on the page of subsidy costs. The chart of months keeps its year, whichever month is asked for. */
export async function subsidyReport(db: Database, { filters, today }: Asked) {
  const { month, ...others } = filters
  const of = (dimension: 'class' | 'category' | 'street' | 'district') => subsidyBy(db, dimension, filters, today)
  const months = byMonth(monthsUpTo(today), await subsidyBy(db, 'month', others, today))
  const [classes, categories] = [await of('class'), await of('category')]
  const [streets, districts] = [await of('street'), await of('district')]
  return {
    ...{ months, finding: findingOf(months, month, today), totalFen: totalOf(months) },
    rentals: (await subsidyBy(db, 'district', others, today)).reduce((sum, slice) => sum + slice.rentals, 0),
    slices: { class: classes, category: categories, street: streets, district: districts },
    names: await namesToChoose(db),
  }
}

/** The districts with their streets, and the categories, that filters offer and figures are named by. */
export async function namesToChoose(db: Database) {
  const [places, categories] = [await allDistricts(db), await everyCategory(db)]
  return {
    places: places.map(({ id, code, zh, en, streets }) => ({
      ...{ id, code, zh, en },
      streets: streets.map(street => ({ id: street.id, zh: street.zh, en: street.en })),
    })),
    categories: categories.map(({ code, zh, en }) => ({ code, zh, en })),
  }
}

export const RENTALS_A_PAGE = 50

type Behind = Asked & { readonly page: number; readonly open: string | undefined }

/** A page of the rentals behind a figure with the sums of all of them, and the ledger of the one that is open. */
export async function rentalsBehind(db: Database, { filters, today, page, open }: Behind) {
  const skip = (page - 1) * RENTALS_A_PAGE
  const found = await subsidizedRentals(db, filters, today, { limit: RENTALS_A_PAGE, skip })
  const opened = found.find(({ reference }) => reference === open)
  return {
    totals: await totalsBehind(db, filters, today),
    rows: found.map(({ id: _, name, ...row }) => ({
      ...row,
      person: maskName(name),
      days: daysBetween(row.fromOn, row.toOn),
    })),
    opened: opened ? { reference: opened.reference, lines: await ledgerLinesOf(db, opened.id) } : null,
  }
}
