import type { Fen } from '#app/money/fen.ts'
import type { RepairState } from './repair.ts'

type Kept = {
  readonly repair: {
    readonly id: string
    readonly fault: string
    readonly state: RepairState
    readonly openedAt: Date
    readonly labourFen: Fen | null
  }
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly openedBy: string
  readonly partsFen: number
}

/** A repair as lists show it: the sum is what was built in and the work. */
export const shownRepair = ({ repair, code, zh, en, openedBy, partsFen }: Kept) => ({
  ...{ id: repair.id, code, zh, en, fault: repair.fault, state: repair.state, openedBy },
  openedAt: repair.openedAt.toISOString(),
  costFen: partsFen + (repair.labourFen ?? 0),
})
