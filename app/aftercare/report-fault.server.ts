import { act } from '#app/acts/act.server.ts'
import { unitByCode } from '#app/inventory/units.server.ts'
import { runningRentalOfUnit } from '#app/rental/rentals.server.ts'
import { no, yes } from '#app/result.ts'
import { ReportFault } from './fault.input.ts'
import { addFault } from './faults.server.ts'

/** A renter says what is wrong with the device that they have. Nobody else can, so that a label is no letter box. */
export const reportFault = act({
  name: 'aftercare.report-fault',
  input: ReportFault,
  may: ['resident'],
  forAnother: 'reserve',
  async does({ db, actor, now, touch }, { code, text }) {
    const unit = await unitByCode(db, code)
    const rental = unit && (await runningRentalOfUnit(db, unit.id))
    if (!rental || rental.personId !== actor.personId) return no('not_your_device')
    const { id: rentalId, unitId, personId, centreId, districtId } = rental
    const id = await addFault(db, { rentalId, unitId, personId, centreId, districtId, text, reportedAt: now })
    if (id) touch({ subject: 'fault', id, fields: ['text'] })
    return yes(null)
  },
})
