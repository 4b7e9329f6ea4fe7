import { and, asc, eq, gt, gte, inArray, isNull, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Fen } from '#app/money/fen.ts'
import { type Day, startOf } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { personClasses, personTraits } from '#db/schema/eligibility.ts'
import { ledgerTransactions } from '#db/schema/ledger.ts'
import { people } from '#db/schema/people.ts'
import { prices } from '#db/schema/pricing.ts'
import { grants } from '#db/schema/programmes.ts'
import type { PastRental, SpentBefore, UsedBefore } from './preview.ts'

type Where = { readonly districtId: string; readonly days: Period }

/** The price of the rental's first day, by which it was quoted. */
const ofItsFirstDay = and(
  eq(prices.productId, reservations.productId),
  lte(prices.firstOn, reservations.fromOn),
  or(isNull(prices.untilOn), gt(prices.untilOn, reservations.fromOn)),
)
const isReversed = sql`exists (select from ledger_transactions later
  where later.reservation_id = ${reservations.id} and later.kind = 'rent_charge_reversed')`

/** Whose rent was charged in these days and not taken back, in the order in which that happened. */
const chargedIn = (db: Database, { districtId, days }: Where) =>
  db
    .select({
      reservation: reservations,
      person: { bornOn: people.bornOn, isLocal: people.isLocal, householdId: people.householdId },
      product: { code: products.code, categoryCode: categories.code },
      priced: { rent: prices.rent, rentFenPerMonth: prices.rentFenPerMonth, depositFen: prices.depositFen },
    })
    .from(ledgerTransactions)
    .innerJoin(reservations, eq(reservations.id, ledgerTransactions.reservationId))
    .innerJoin(people, eq(people.id, reservations.personId))
    .innerJoin(products, eq(products.id, reservations.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .innerJoin(prices, ofItsFirstDay)
    .where(
      and(
        eq(ledgerTransactions.districtId, districtId),
        eq(ledgerTransactions.kind, 'rent_charged'),
        and(gte(ledgerTransactions.on, days.from), lt(ledgerTransactions.on, days.to)),
        sql`not ${isReversed}`,
      ),
    )
    .orderBy(asc(ledgerTransactions.at), asc(reservations.reference))

/** Everything that quoting the rentals of some days again takes, in a handful of statements. */
export async function pastRentals(db: Database, where: Where) {
  const found = await chargedIn(db, where)
  const ids = [...new Set(found.map(({ reservation }) => reservation.personId))]
  if (ids.length === 0) return { rentals: [], used: [], spent: [] }
  const classes = await db.select().from(personClasses).where(inArray(personClasses.personId, ids))
  const traits = await db.select().from(personTraits).where(inArray(personTraits.personId, ids))
  const rentals = found.map(({ reservation, person, product, priced }): PastRental => {
    const { reference, personId, fromOn, toOn, months, userClass } = reservation
    const { bornOn, isLocal, householdId } = person
    const ofPerson = {
      classes: classes.filter(one => one.personId === personId),
      traits: traits.filter(one => one.personId === personId),
    }
    const facts = { bornOn, isLocal, ...ofPerson, otherwise: userClass }
    return {
      ...{ reference, personId, householdId },
      asked: { from: fromOn, to: toOn, months, product, priced, person: facts },
    }
  })
  const reservationIds = found.map(({ reservation }) => reservation.id)
  return {
    rentals,
    used: await usedBefore(db, where, reservationIds),
    spent: await spentBefore(db, where, reservationIds, ids),
  }
}

const KEPT = sql<string>`sum(case ${grants.move} when 'reserved' then ${grants.amountFen} when 'settled' then 0 else -${grants.amountFen} end)`

/** What was kept of the limits before these days, by what is not among the rentals themselves. */
async function usedBefore(db: Database, { districtId, days }: Where, but: readonly string[]): Promise<UsedBefore[]> {
  const of = {
    ...{ code: grants.code, personId: grants.personId, householdId: grants.householdId },
    ...{ capFrom: grants.capFrom, budgetFrom: grants.budgetFrom },
  }
  const rows = await db
    .select({ ...of, amount: KEPT })
    .from(grants)
    .where(
      and(
        eq(grants.districtId, districtId),
        lt(grants.at, startOf(days.from)),
        notInArray(grants.reservationId, [...but]),
      ),
    )
    .groupBy(...Object.values(of))
  return rows.map(({ amount, ...row }) => ({ ...row, amountFen: Number(amount) as Fen }))
}

const YEAR = sql<number>`extract(year from ${reservations.fromOn})::int`

/** The list rent of what the same people rented earlier in the year and kept. */
async function spentBefore(
  db: Database,
  { days }: Where,
  but: readonly string[],
  personIds: readonly string[],
): Promise<SpentBefore[]> {
  const firstOfYear = `${days.from.slice(0, 'YYYY'.length)}-01-01` as Day
  const rows = await db
    .select({ personId: reservations.personId, year: YEAR, rent: sql<string>`sum(${reservations.listRentFen})` })
    .from(reservations)
    .where(
      and(
        inArray(reservations.personId, [...personIds]),
        inArray(reservations.state, ['confirmed', 'handed_over', 'closed']),
        and(gte(reservations.fromOn, firstOfYear), lt(reservations.fromOn, days.from)),
        notInArray(reservations.id, [...but]),
      ),
    )
    .groupBy(reservations.personId, YEAR)
  return rows.map(({ rent, ...row }) => ({ ...row, listFen: Number(rent) as Fen }))
}
