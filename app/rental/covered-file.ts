import { type Actor, covers } from '#app/acts/actor.ts'
import type { Change } from './changes/possible-changes.ts'

/** What of a reservation's file depends on how far a consent goes. */
type Covered = {
  readonly person: { readonly name: string; readonly number: string; readonly address: string }
  readonly changes: { readonly possible: readonly Change[] }
  readonly receipts: readonly unknown[]
  readonly instalments: readonly unknown[]
  readonly adjustments: readonly unknown[]
  readonly account: unknown
  readonly rentDueNowFen: unknown
}

/**
 * A file as a resident's pages show it: all of it for oneself. Who acts for another is not told their number, and of money and
 * changes as much as the consent covers; the price of the rental is part of the rental.
 */
export function coveredFile<File extends Covered>(
  actor: Actor,
  { account: _account, rentDueNowFen: _due, ...file }: File,
) {
  // None of a list is a list of the same kind.
  const shown = <List>(list: List) => (covers(actor, 'pay') ? list : ([] as List))
  return {
    ...file,
    person: actor.actingFor ? { ...file.person, number: '' } : file.person,
    changes: { ...file.changes, possible: covers(actor, 'reserve') ? file.changes.possible : [] },
    receipts: shown(file.receipts),
    instalments: shown(file.instalments),
    adjustments: shown(file.adjustments),
  }
}
