import type { Bilingual } from '#app/catalogue/category.ts'
import type { TransferState } from '#app/inventory/transfer.ts'
import type { UnitState } from '#app/inventory/unit.ts'

/** A transfer as pages show it. */
export type ShownTransfer = {
  readonly id: string
  readonly state: TransferState
  readonly from: Bilingual
  readonly to: Bilingual
  readonly sentAt: string
  readonly sentBy: string | null
  readonly units: number
  readonly arrived: number
}
export type SentUnit = {
  readonly id: string
  readonly code: string
  readonly state: UnitState
  readonly product: Bilingual
}

type Kept = Pick<ShownTransfer, 'from' | 'to' | 'sentBy' | 'units' | 'arrived'> & {
  readonly transfer: Pick<ShownTransfer, 'id' | 'state'> & { readonly sentAt: Date }
}

export const shownTransferOf = ({
  transfer: { id, state, sentAt },
  from,
  to,
  sentBy,
  units,
  arrived,
}: Kept): ShownTransfer => ({
  ...{ id, state, sentAt: sentAt.toISOString(), sentBy, units, arrived },
  ...{ from: { zh: from.zh, en: from.en }, to: { zh: to.zh, en: to.en } },
})
