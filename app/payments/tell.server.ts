import type { Deed } from '#app/acts/act.server.ts'
import type { Reservation } from '#app/booking/reservations.server.ts'

/** What a person is told about their money: each has its words among the templates of messages. */
type Told = 'payment_received' | 'payment_failed' | 'payment_not_needed' | 'refund_sent'

/** Leaves word for the person; the phone stays sealed until it is sent. */
export function tell({ leave, vault }: Deed, kind: Told, { id, phone, reference }: Reservation) {
  leave({ kind, subjectId: id, facts: { sealed: vault.seal(JSON.stringify({ phone, reference }), kind) } })
}
