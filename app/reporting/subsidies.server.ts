import { and, desc, eq, gte, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import { fen } from '#app/money/fen.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { districts, streets } from '#db/schema/districts.ts'
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
    filters.class && eq(reservations.userClass, filters.class),
    filters.category === undefined ? undefined : eq(categories.code, filters.category),
    filters.district === undefined ? undefined : eq(districts.code, filters.district),
    filters.street && onStreet(filters.street),
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

type Page = { readonly limit: number; readonly skip: number }

/** The rentals behind a figure, the latest first: each with what was borne for it under these filters. */
export async function subsidizedRentals(db: Database, filters: SubsidyFilters, today: Day, { limit, skip }: Page) {
  const rows = await db
    .select({
      id: reservations.id,
      reference: reservations.reference,
      name: people.name,
      zh: products.zh,
      en: products.en,
      fromOn: reservations.fromOn,
      toOn: reservations.toOn,
      userClass: reservations.userClass,
      listRentFen: reservations.listRentFen,
      subsidyFen: amount,
      paidFen: paidFor,
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
    .orderBy(desc(reservations.fromOn), reservations.reference)
    .limit(limit)
    .offset(skip)
  return rows.map(row => ({ ...row, subsidyFen: fen(Number(row.subsidyFen)), paidFen: fen(Number(row.paidFen)) }))
}

/** What the person has paid of the rent, less what they were given back. */
const paidFor = sql<string>`(
  select coalesce(-sum(e.amount_fen), 0) from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
  where t.reservation_id = ${reservations.id} and e.account = 'resident_receivable'
    and t.kind in ('rent_paid', 'rent_refunded'))`

/** List rent, subsidy and payments of all the rentals behind a figure, whatever page is shown. */
export async function totalsBehind(db: Database, filters: SubsidyFilters, today: Day) {
  const all = await subsidizedRentals(db, filters, today, { limit: MOST_RENTALS, skip: 0 })
  const sum = (pick: (row: (typeof all)[number]) => number) => fen(all.reduce((total, row) => total + pick(row), 0))
  return {
    rentals: all.length,
    listRentFen: sum(row => row.listRentFen),
    subsidyFen: sum(row => row.subsidyFen),
    paidFen: sum(row => row.paidFen),
  }
}

const MOST_RENTALS = 100_000

/** What stands in the ledger about some reservations, in the order in which it was written. */
export function ledgerLinesOf(db: Database, reservationIds: readonly string[]) {
  if (reservationIds.length === 0) return Promise.resolve([])
  return db
    .select({
      id: ledgerEntries.id,
      reservationId: ledgerTransactions.reservationId,
      on: ledgerTransactions.on,
      kind: ledgerTransactions.kind,
      account: ledgerEntries.account,
      amountFen: ledgerEntries.amountFen,
    })
    .from(ledgerEntries)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerEntries.transactionId))
    .where(and(inArray(ledgerTransactions.reservationId, [...reservationIds]), ne(ledgerEntries.amountFen, fen(0))))
    .orderBy(ledgerTransactions.on, ledgerTransactions.at, ledgerTransactions.id, desc(ledgerEntries.amountFen))
}

/** The names of what figures are counted by. */
export const streetNames = (db: Database) =>
  db
    .select({ id: streets.id, zh: streets.zh, en: streets.en, district: districts.code })
    .from(streets)
    .innerJoin(districts, eq(districts.id, streets.districtId))
    .orderBy(districts.code, streets.en)
