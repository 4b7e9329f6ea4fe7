import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Bilingual } from '#app/catalogue/category.ts'
import { programmes } from '#db/schema/programmes.ts'
import type { share } from '#db/schema/shares.ts'
import type { Share } from './quote.ts'

type ShareColumn = Exclude<keyof typeof share, 'personId' | 'centreId' | 'districtId' | 'position'>

/** A share as a row beside what it is a share of. */
export const shareRow = (
  { kind, payer, programmeId, how, payout, shareBp, amountFen, wantedFen, cuts, grants }: Share,
  position: number,
) => ({ position, kind, payer, programmeId, how, payout, shareBp, amountFen, wantedFen, cuts, grants })

/** What is read of a share, with the names of the programme that gave it: join `programmes` to it. */
export const shareColumns = <Table extends { readonly [Column in ShareColumn]: AnyPgColumn }>(table: Table) => ({
  kind: table.kind,
  payer: table.payer,
  programmeId: table.programmeId,
  how: table.how,
  payout: table.payout,
  shareBp: table.shareBp,
  amountFen: table.amountFen,
  wantedFen: table.wantedFen,
  cuts: table.cuts,
  grants: table.grants,
  code: programmes.code,
  version: programmes.version,
  zh: programmes.zh,
  en: programmes.en,
  funder: sql<Bilingual>`${programmes.rules} -> 'funder'`,
})

/** Shares of many things, each under the id of what it is a share of, in the order in which they were read. */
export function sharesByOwner(
  rows: readonly (Share & { readonly of: string })[],
): ReadonlyMap<string, readonly Share[]> {
  const all = new Map<string, Share[]>()
  for (const { of, ...share } of rows) {
    const own = all.get(of)
    if (own) own.push(share)
    else all.set(of, [share])
  }
  return all
}
