import { and, desc, eq, gte, isNull, lt, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { fen } from '#app/money/fen.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { districts } from '#db/schema/districts.ts'
import { ledgerEntries, ledgerTransactions } from '#db/schema/ledger.ts'
import { people } from '#db/schema/people.ts'
import { type Dimension, daysOf, NO_STREET, type Slice, type SubsidyFilters } from './subsidy.ts'

/**
 * What the districts bear, as the ledger has it: the entries of the account `district_receivable`, by the day on which
 * they were written. What was charged and taken back again sums to nothing and is not counted as a rental.
 */
const KEY_OF: { readonly [D in Dimension]: SQL<string> } = {
  month: sql<string>`to_char(${ledgerTransactions.on}, 'YYYY-MM')`,
  class: sql<string>`${reservations.userClass}`,
  category: sql<string>`${categories.code}`,
  street: sql<string>`coalesce(${reservations.streetId}::text, ${sql.raw(`'${NO_STREET}'`)})`,
  district: sql<string>`${districts.code}`,
}
const amount = sql<string>`sum(${ledgerEntries.amountFen})`

function matching(filters: SubsidyFilters, today: Day): SQL | undefined {
  const { from, to } = daysOf(filters.month, today)
  return and(
    eq(ledgerEntries.account, 'district_receivable'),
    gte(ledgerTransactions.on, from),
    lt(ledgerTransactions.on, to),
    filters.class === undefined ? undefined : eq(reservations.userClass, filters.class),
    filters.category === undefined ? undefined : eq(categories.code, filters.category),
    filters.district === undefined ? undefined : eq(districts.code, filters.district),
    filters.street === undefined ? undefined : onStreet(filters.street),
  )
}

const onStreet = (street: string): SQL =>
  street === NO_STREET ? isNull(reservations.streetId) : eq(reservations.streetId, street)

/** The cost for each value of a dimension, the dearest first. */
export async function subsidyBy(
  db: Database,
  dimension: Dimension,
  filters: SubsidyFilters,
  today: Day,
): Promise<readonly Slice[]> {
  const key = KEY_OF[dimension].as('key')
  const borne = db
    .select({
      key,
      reservationId: sql<string>`${reservations.id}`.as('reservation_id'),
      amountFen: amount.as('amount_fen'),
    })
    .from(ledgerEntries)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerEntries.transactionId))
    .innerJoin(reservations, eq(reservations.id, ledgerTransactions.reservationId))
    .innerJoin(products, eq(products.id, reservations.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .innerJoin(districts, eq(districts.id, ledgerEntries.districtId))
    .where(matching(filters, today))
    .groupBy(KEY_OF[dimension], reservations.id)
    .having(sql`${amount} <> 0`)
    .as('borne')
  const total = sql<string>`sum(${borne.amountFen})`
  const rows = await db
    .select({ key: borne.key, amountFen: total, rentals: sql<number>`count(*)::int` })
    .from(borne)
    .groupBy(borne.key)
    .orderBy(desc(total), borne.key)
  return rows.map(({ key, amountFen, rentals }) => ({ key, amountFen: fen(Number(amountFen)), rentals }))
}

/** One row for each rental behind a figure, with what was borne for it under these filters. */
const rentalsBorne = (db: Database, filters: SubsidyFilters, today: Day) =>
  db
    .select({
      id: reservations.id,
      reference: reservations.reference,
      name: people.name,
      zh: products.zh,
      en: products.en,
      fromOn: reservations.fromOn,
      toOn: reservations.toOn,
      userClass: reservations.userClass,
      listRentFen: listRent.as('list_rent_fen'),
      subsidyFen: amount.as('subsidy_fen'),
      paidFen: paidFor.as('paid_fen'),
    })
    .from(ledgerEntries)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerEntries.transactionId))
    .innerJoin(reservations, eq(reservations.id, ledgerTransactions.reservationId))
    .innerJoin(people, eq(people.id, reservations.personId))
    .innerJoin(products, eq(products.id, reservations.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .innerJoin(districts, eq(districts.id, ledgerEntries.districtId))
    .where(matching(filters, today))
    .groupBy(reservations.id, people.id, products.id)
    .having(sql`${amount} <> 0`)

/** The rent that was agreed, and that of the months by which it was extended: what the subsidy beside it is a part of. */
const listRent = sql<string>`(
  ${reservations.listRentFen}
  + (select coalesce(sum(x.list_rent_fen), 0) from extensions x where x.reservation_id = ${reservations.id}))`

/** What the person has paid of the rent, less what they were given back. */
const paidFor = sql<string>`(
  select coalesce(-sum(e.amount_fen), 0) from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
  where t.reservation_id = ${reservations.id} and e.account = 'resident_receivable'
    and t.kind in ('rent_paid', 'rent_refunded'))`

type Page = { readonly limit: number; readonly skip: number }

/** A page of the rentals behind a figure, the latest first. */
export async function subsidizedRentals(db: Database, filters: SubsidyFilters, today: Day, { limit, skip }: Page) {
  const rows = await rentalsBorne(db, filters, today)
    .orderBy(desc(reservations.fromOn), reservations.reference)
    .limit(limit)
    .offset(skip)
  return rows.map(({ listRentFen, subsidyFen, paidFen, ...row }) => ({
    ...row,
    listRentFen: fen(Number(listRentFen)),
    subsidyFen: fen(Number(subsidyFen)),
    paidFen: fen(Number(paidFen)),
  }))
}

const NO_TOTALS = { rentals: 0, listRentFen: 0, subsidyFen: 0, paidFen: 0 }

/** List rent, subsidy and payments of all the rentals behind a figure, whatever page is shown. */
export async function totalsBehind(db: Database, filters: SubsidyFilters, today: Day) {
  const rows = rentalsBorne(db, filters, today).as('behind')
  const sumOf = (column: SQLWrapper) => sql<string>`coalesce(sum(${column}), 0)`
  const [sums = NO_TOTALS] = await db
    .select({
      rentals: sql<number>`count(*)::int`,
      listRentFen: sumOf(rows.listRentFen),
      subsidyFen: sumOf(rows.subsidyFen),
      paidFen: sumOf(rows.paidFen),
    })
    .from(rows)
  const [listRentFen, subsidyFen] = [fen(Number(sums.listRentFen)), fen(Number(sums.subsidyFen))]
  return { rentals: sums.rentals, listRentFen, subsidyFen, paidFen: fen(Number(sums.paidFen)) }
}

/** What stands in the ledger about a reservation, in the order in which it was written. */
export const ledgerLinesOf = (db: Database, reservationId: string) =>
  db
    .select({
      id: ledgerEntries.id,
      on: ledgerTransactions.on,
      kind: ledgerTransactions.kind,
      account: ledgerEntries.account,
      amountFen: ledgerEntries.amountFen,
    })
    .from(ledgerEntries)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerEntries.transactionId))
    .where(eq(ledgerTransactions.reservationId, reservationId))
    .orderBy(ledgerTransactions.at, ledgerTransactions.id, desc(ledgerEntries.amountFen))
