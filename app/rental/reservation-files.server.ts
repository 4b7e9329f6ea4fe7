import { allotmentOf } from '#app/allotment/allotments.server.ts'
import { frozenQuote } from '#app/booking/frozen-quote.ts'
import { isOver } from '#app/booking/reservation.ts'
import { type ReservationWithThings, reservationByReference } from '#app/booking/reservations.server.ts'
import { classOn } from '#app/eligibility/classes.server.ts'
import { fittingHolds } from '#app/fitting/fittings.server.ts'
import { type LedgerAccount, PAYMENT_METHODS, type PaymentMethod } from '#app/ledger/account.ts'
import { balancesOf, type Transaction, transactionsOf } from '#app/ledger/entries.server.ts'
import { taxInvoicesOf } from '#app/ledger/tax-invoices.server.ts'
import { maskTail } from '#app/people/mask.ts'
import { conditionsOf } from '#app/pricing/conditions.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { accountOf, type RentalAccount } from './account-of-rental.ts'
import { type Adjustment, adjustmentsOf } from './adjustments/adjustments.server.ts'
import { type Agreement, agreementOf } from './agreements.server.ts'
import { changesOf } from './changes/changes.server.ts'
import { type CourseFacts, courseOf } from './course.ts'
import { partsOf } from './instalments.server.ts'
import { dueNow, openParts } from './instalments.ts'
import { MONEY_KINDS, type MoneyKind } from './receipt.ts'
import { rentalOfReservation } from './rentals.server.ts'

/** All that is known of one reservation, in the shape in which pages may show it: no sealed number leaves the server. */
export async function reservationFile(db: Database, reference: string, today: Day) {
  const found = await reservationByReference(db, reference)
  if (!found) return undefined
  const [agreement, rental] = [await agreementOf(db, found.id), await rentalOfReservation(db, found.id)]
  const isOpen = found.state === 'confirmed' || found.state === 'handed_over'
  const account = accountOf(await balancesOf(db, found.id), found, isOpen)
  const isSigned = agreement !== undefined
  const parts = await partsOf(db, found.id)
  const rentDueNowFen = dueNow(account.rentDueFen, parts, { today, isOver: isOver(found.state) })
  const isPaid = isSigned && rentDueNowFen === 0 && account.depositDueFen === 0
  const papers = {
    isFitted: await fittingHolds(db, found.personId, found.productId, today),
    isClassVerified: (await classOn(db, found.personId, later(found.fromOn, today))) !== undefined,
    isKept: (await allotmentOf(db, found.id)) !== undefined || rental !== undefined,
  }
  return {
    ...shownReservation(found),
    told: await conditionsOf(db, { ...found, from: found.fromOn, quote: frozenQuote(found, found.shares) }),
    ...papers,
    ...{ account, rentDueNowFen, instalments: openParts(account.rentDueFen, parts) },
    agreement: agreement ? shownAgreement(agreement) : null,
    rental: rental ? { state: rental.state, unitCode: rental.unitCode, ...datesOf(rental) } : null,
    receipts: receiptsOf(await transactionsOf(db, found.id), await taxInvoicesOf(db, found.id)),
    adjustments: (await adjustmentsOf(db, found.id)).map(shownAdjustment),
    changes: await changesOf(db, found, { isSigned, today }),
    isPaid,
    course: courseOf(courseFacts(found, { agreement, rental, account, isPaid, isFitted: papers.isFitted })),
  }
}

type Facts = {
  readonly agreement: Agreement | undefined
  readonly rental: Awaited<ReturnType<typeof rentalOfReservation>>
  readonly account: RentalAccount
  readonly isPaid: boolean
  readonly isFitted: boolean
}

function courseFacts(
  { state, requestedAt, decidedAt, cancelledAt, fromOn, toOn, category }: ReservationWithThings,
  { agreement, rental, account, isPaid, isFitted }: Facts,
): CourseFacts {
  return {
    ...{ state, fromOn, toOn: rental?.dueOn ?? toOn, requestedAt: requestedAt.toISOString() },
    decidedAt: decidedAt?.toISOString() ?? null,
    cancelledAt: cancelledAt?.toISOString() ?? null,
    signedAt: agreement?.signedAt.toISOString() ?? null,
    ...{ isPaid, needsFitting: category.fittingRequired, isFitted },
    ...{ startedOn: rental?.startedOn ?? null, endedOn: rental?.endedOn ?? null },
    isSettled: account.heldFen === 0 && account.rentBackFen === 0,
  }
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)
const datesOf = ({ startedOn, dueOn, endedOn }: { startedOn: Day; dueOn: Day; endedOn: Day | null }) => ({
  startedOn,
  dueOn,
  endedOn,
})

function shownReservation({ person, product, category, centre, ...row }: ReservationWithThings) {
  const { reference, state, fromOn, toOn, months, userClass, shares } = row
  return {
    ...{ reference, state, fromOn, toOn, months, userClass },
    quote: frozenQuote(row, shares),
    ...{ way: row.way, address: row.address, phone: row.phone, note: row.note, refusedBecause: row.refusedBecause },
    ...{ requestedAt: row.requestedAt.toISOString(), decidedAt: row.decidedAt?.toISOString() ?? null },
    personId: person.id,
    person: { name: person.name, number: maskTail(person.idNumberTail), address: person.address },
    product: { code: product.code, zh: product.zh, en: product.en },
    fittingRequired: category.fittingRequired,
    centre: {
      ...{ id: centre.id, zh: centre.zh, en: centre.en, phone: centre.phone },
      ...{ address: { zh: centre.addressZh, en: centre.addressEn }, hours: { zh: centre.hoursZh, en: centre.hoursEn } },
    },
  }
}

const shownAdjustment = ({ id, kind, on, personFen, note, explained }: Adjustment) => ({
  ...{ id, kind, on, personFen, note, explained },
})

const shownAgreement = ({ signedName, signatureDrawn, signedAt, textVersion }: Agreement) => ({
  ...{ signedName, signatureDrawn, textVersion },
  signedAt: signedAt.toISOString(),
})

const isMoney = (kind: string): kind is MoneyKind => (MONEY_KINDS as readonly string[]).includes(kind)
const isMethod = (account: LedgerAccount): account is PaymentMethod =>
  (PAYMENT_METHODS as readonly LedgerAccount[]).includes(account)

const byKind = (one: { readonly kind: MoneyKind }, other: { readonly kind: MoneyKind }) =>
  MONEY_KINDS.indexOf(one.kind) - MONEY_KINDS.indexOf(other.kind)

/** What changed hands, by receipt: each line with its amount and the way it was paid. */
function receiptsOf(transactions: readonly Transaction[], invoices: ReadonlyMap<string, string>) {
  const lines = transactions.flatMap(({ kind, receiptNo, on, at, entries }) => {
    const money = entries.flatMap(({ account, amountFen }) =>
      isMethod(account) ? [{ method: account, amountFen }] : [],
    )
    if (!isMoney(kind) || receiptNo === null || !money[0]) return []
    return [{ number: receiptNo, kind, on, at: at.toISOString(), ...money[0] }]
  })
  return [...new Set(lines.map(({ number }) => number))].map(number => ({
    number,
    taxInvoice: invoices.get(number) ?? null,
    lines: lines.filter(line => line.number === number).toSorted(byKind),
  }))
}
