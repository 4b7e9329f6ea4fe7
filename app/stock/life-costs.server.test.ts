import { expect } from 'vitest'
import { fen } from '#app/money/fen.ts'
import { addDays } from '#app/time/day.ts'
import { ledgerEntries, ledgerTransactions } from '#db/schema/ledger.ts'
import { repairParts, repairs } from '#db/schema/upkeep.ts'
import { NOW, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, one, TODAY, withAllSight } from '#test/support/makers.ts'
import { aRunningRental } from '#test/support/makers-of-rentals.ts'
import { lifeCostsOf } from './life-costs.server.ts'

test('rent as the ledger has it, repairs with their parts, days out, and what is left of the price', async ({
  house,
}) => {
  const he = await colleague(house, 'heJing')
  const product = await aProduct(house)
  const bought = { boughtOn: addDays(TODAY, -365), priceFen: fen(500_000) }
  const [out] = [await aUnit(house, product.id, bought), await aUnit(house, product.id, bought)]
  const { id: personId } = await aPerson(house)
  const reservation = await aReservation(house, { personId, productId: product.id, fromOn: addDays(TODAY, -20) })
  await aRunningRental(house, reservation, out)
  const { centreId, districtId } = reservation
  await withAllSight(house, async db => {
    const theirs = { personId, centreId, districtId }
    const charged = { kind: 'rent_charged' as const, on: TODAY, reservationId: reservation.id, writtenBy: he.id }
    const { id: transactionId } = one(
      await db
        .insert(ledgerTransactions)
        .values({ ...charged, ...theirs })
        .returning(),
    )
    await db.insert(ledgerEntries).values([
      { transactionId, account: 'rent_income', amountFen: fen(-20_000), ...theirs },
      { transactionId, account: 'resident_receivable', amountFen: fen(20_000), ...theirs },
    ])
    const opened = {
      unitId: out.id,
      centreId,
      districtId,
      fault: '漏气',
      openedBy: he.id,
      openedAt: NOW,
      labourFen: fen(2_000),
    }
    const { id: repairId } = one(await db.insert(repairs).values(opened).returning())
    await db.insert(repairParts).values({ repairId, centreId, districtId, name: '气囊', count: 1, costFen: fen(3_000) })
  })
  const costs = await house.seeAs(he, db => lifeCostsOf(db, centreId, TODAY))
  expect(costs.find(({ code }) => code === product.code)).toMatchObject({
    ...{ units: 2, priceFen: 1_000_000, rentFen: 20_000, repairsFen: 5_000, upkeepFen: 0, daysOut: 20 },
    ...{ writtenOffFen: 199_890, bookFen: 800_110 },
  })
})
