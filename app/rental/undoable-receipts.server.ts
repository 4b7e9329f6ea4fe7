import { tidyReference } from '#app/booking/reference.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import type { Database } from '#db/client.server.ts'
import { undoableAtDesk } from './undo-desk-payment.server.ts'

type Asked = { readonly reference?: string | undefined; readonly number?: string | undefined }

/** Whether the desk can still take back what a receipt says: shown as a button only then. */
export async function mayUndo(db: Database, { reference = '', number = '' }: Asked, now: Date): Promise<boolean> {
  const reservation = await reservationByReference(db, tidyReference(reference))
  if (!reservation) return false
  return (await undoableAtDesk(db, { ...reservation, receiptNo: number, now })).ok
}
