import { createHash } from 'node:crypto'
import { act } from '#app/acts/act.server.ts'
import { lockReservation, sharesOf } from '#app/booking/reservations.server.ts'
import { post } from '#app/ledger/entries.server.ts'
import { rentCharged } from '#app/ledger/posting.ts'
import { settleGrants } from '#app/programmes/grants.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { decideSigning, termsText } from './agreement.ts'
import { addAgreement, agreementOf } from './agreements.server.ts'
import { addInstalments } from './instalments.server.ts'
import { instalmentsOf, mayPayInParts } from './instalments.ts'
import { AGREEMENT_TEXT_VERSION } from './rental.ts'
import { SignAgreement } from './sign-agreement.input.ts'

type Refusal = 'reservation_unknown' | 'agreement_is_signed' | 'reservation_is_not_confirmed' | 'parts_are_not_offered'

/** The person signs at the desk: from now on the rent is owed, by everybody who bears a part of it; by the person in parts if they chose so. */
export const signAgreement = act({
  name: 'rental.sign-agreement',
  input: SignAgreement,
  may: ['desk', 'manager'],
  saidByDatabase: { reservation_has_one_agreement: 'agreement_is_signed' },
  async does({ db, actor, now, today, touch }, given): Promise<Result<{ agreementId: string }, Refusal>> {
    const reservation = await lockReservation(db, given.reference, actor)
    if (!reservation) return no('reservation_unknown')
    const { id: reservationId, personId, centreId, districtId, state } = reservation
    const isSigned = (await agreementOf(db, reservationId)) !== undefined
    const decided = decideSigning({ state, isSigned })
    if (!decided.ok) return decided
    if (given.inParts && !mayPayInParts(reservation, today)) return no('parts_are_not_offered')
    const shares = await sharesOf(db, reservationId)
    const text = termsText({ ...reservation, shares }, AGREEMENT_TEXT_VERSION)
    const whose = { reservationId, personId, centreId, districtId }
    const agreementId = await addAgreement(db, {
      ...whose,
      textVersion: AGREEMENT_TEXT_VERSION,
      textHash: createHash('sha256').update(text).digest('base64url'),
      ...{ signedName: given.signedName, signatureDrawn: given.signedDrawn, signedAt: now, witnessedBy: actor.id },
    })
    const entries = rentCharged({ ...reservation, shares })
    await post(db, { ...whose, kind: 'rent_charged', on: today, writtenBy: actor.id, entries })
    await settleGrants(db, reservationId)
    if (given.inParts) await addInstalments(db, reservation, instalmentsOf(reservation, today))
    touch({ subject: 'agreement', id: agreementId })
    touch({ subject: 'reservation', id: reservationId })
    return yes({ agreementId })
  },
})
