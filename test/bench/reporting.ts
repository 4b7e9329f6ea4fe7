import { and, eq, gte, sql } from 'drizzle-orm'
import { daysOf } from '#app/reporting/subsidy.ts'
import { subsidyReport } from '#app/reporting/subsidy-report.server.ts'
import { dayAt } from '#app/time/day.ts'
import { ledgerEntries, ledgerTransactions } from '#db/schema/ledger.ts'
import type { DemoHouse } from './demo-house.ts'
import { ratio, report } from './measure.ts'

/** Everything on the district's page, beside one sum over the same entries. */
export async function reporting(house: DemoHouse) {
  const today = dayAt(house.now())
  const { from } = daysOf(undefined, today)
  const page = () => house.seeAll(db => subsidyReport(db, { filters: {}, today }))
  const bare = () =>
    house.seeAll(db =>
      db
        .select({ fen: sql`sum(${ledgerEntries.amountFen})` })
        .from(ledgerEntries)
        .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerEntries.transactionId))
        .where(and(eq(ledgerEntries.account, 'district_receivable'), gte(ledgerTransactions.on, from))),
    )
  const value = await ratio(page, bare, { rounds: 7, times: 3 })
  report({
    name: 'subsidy_page',
    value,
    unit: 'times as long',
    better: 'lower',
    against: 'one sum over the same entries',
  })
}
