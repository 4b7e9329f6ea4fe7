import { post } from '#app/ledger/entries.server.ts'
import { lateCharged, rentPaid } from '#app/ledger/posting.ts'
import { issueReceipt } from '#app/ledger/receipts.server.ts'
import { addTaxInvoice } from '#app/ledger/tax-invoices.server.ts'
import { lateFee } from '#app/pricing/strategies/late.ts'
import { addAdjustment } from '#app/rental/adjustments/adjustments.server.ts'
import { daysBetween } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { about, theirs } from './bookings.server.ts'
import { at } from './moment.ts'
import type { Back, Story } from './story.ts'

/** How many at each centre were charged for being late, and paid it. */
const LATE = 3
type CameLate = Story & { readonly back: Back }

/** Some who came back late have paid for it, and have their tax invoice. */
export async function writeAdjustments(db: Database, stories: readonly Story[]): Promise<void> {
  const late = stories.filter((story): story is CameLate => story.back !== undefined && story.back.on > story.to)
  for (const code of new Set(late.map(({ centre }) => centre.code)))
    for (const story of late.filter(({ centre }) => centre.code === code).slice(0, LATE)) await chargeLate(db, story)
}

async function chargeLate(db: Database, story: CameLate) {
  const { from, to, back, quote, centre } = story
  const days = daysBetween(to, back.on)
  const fee = lateFee('term_rent_by_day', { from, to, listFen: quote.listRentFen }, days)
  if (fee === 0) return
  const [on, by, moment] = [back.on, centre.staff.desk, at(back.on, '15:00')]
  const of = { ...about(story), on, writtenBy: by, at: moment }
  await post(db, { ...of, kind: 'late_charged', entries: lateCharged(fee) })
  const explained = { strategy: 'term_rent_by_day', days, ofFen: quote.listRentFen, shareBp: null }
  await addAdjustment(db, {
    ...{ ...about(story), kind: 'late', listFen: fee, personFen: fee, explained, on, at: moment, by },
  })
  const receiptNo = await issueReceipt(db, { ...about(story), centre, on, issuedBy: by, at: moment })
  await post(db, { ...of, kind: 'rent_paid', receiptNo, entries: rentPaid(fee, 'cash') })
  const number = `24${receiptNo.replaceAll(/\D/g, '')}`
  await addTaxInvoice(db, { receiptNo, number, ...theirs(story), recordedBy: by, at: moment })
}
