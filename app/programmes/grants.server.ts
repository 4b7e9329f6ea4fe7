import type { Database } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { GrantMove } from './allowance.ts'

type Whose = {
  readonly reservationId: string
  readonly personId: string
  readonly centreId: string
  readonly districtId: string
}
type Granted = {
  readonly programmeId: string
  readonly code: string
  readonly grants: readonly { readonly capFrom: string; readonly budgetFrom: string; readonly amountFen: number }[]
}

const reserve = statement(
  'reserve-grants',
  `insert into grants (programme_id, code, reservation_id, person_id, centre_id, district_id, household_id, cap_from,
    budget_from, move, amount_fen)
  select programme_id, code, $1, p.id, $3, $4, p.household_id, cap_from, budget_from, 'reserved', amount_fen
  from jsonb_to_recordset($5::jsonb) as part (programme_id uuid, code text, cap_from date, budget_from date, amount_fen bigint),
    people p where p.id = $2`,
)

/** Keeps what a quote promises of every programme. The limits refuse more than they have: `allowance_is_not_overspent`. */
export async function reserveGrants(db: Database, whose: Whose, shares: readonly Granted[]): Promise<void> {
  const parts = shares.flatMap(({ programmeId, code, grants }) =>
    grants.map(({ capFrom, budgetFrom, amountFen }) => ({
      ...{ programme_id: programmeId, code, cap_from: capFrom, budget_from: budgetFrom, amount_fen: amountFen },
    })),
  )
  if (parts.length === 0) return
  const { reservationId, personId, centreId, districtId } = whose
  await reserve(db, reservationId, personId, centreId, districtId, JSON.stringify(parts))
}

/** What a reservation has of each programme and period, by its own rows: kept for it, and given. */
const OWN = `select programme_id, code, reservation_id, person_id, centre_id, district_id, household_id, cap_from, budget_from,
    sum(case move when 'reserved' then amount_fen when 'returned' then 0 else -amount_fen end) as reserved,
    sum(case move when 'settled' then amount_fen when 'returned' then -amount_fen else 0 end) as settled
  from grants where reservation_id = $1
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9`
const INTO = `insert into grants (programme_id, code, reservation_id, person_id, centre_id, district_id, household_id, cap_from,
    budget_from, move, amount_fen)
  select programme_id, code, reservation_id, person_id, centre_id, district_id, household_id, cap_from, budget_from`

const moveKept = statement(
  'move-kept-grants',
  `${INTO}, $2, reserved from (${OWN}) as own where reserved > 0 order by code, cap_from`,
)
const giveBack = statement(
  'give-grants-back',
  `${INTO}, 'returned', settled from (${OWN}) as own where settled > 0 order by code, cap_from`,
)

const moved = async (db: Database, reservationId: string, to: GrantMove): Promise<void> => {
  await moveKept(db, reservationId, to)
}

/** What was kept is given now: the rent is charged. */
export const settleGrants = (db: Database, reservationId: string) => moved(db, reservationId, 'settled')

/** What was kept is free again. */
export const releaseGrants = (db: Database, reservationId: string) => moved(db, reservationId, 'released')

/** What was given is free again: the charge is taken back as a whole. */
export async function returnGrants(db: Database, reservationId: string): Promise<void> {
  await giveBack(db, reservationId)
}

const giveBackPart = statement(
  'give-part-of-grants-back',
  `${INTO}, 'returned', least(settled, greatest(0, $3::bigint - later))
  from (
    select own.*, coalesce(sum(settled) over (order by cap_from desc, budget_from desc
      rows between unbounded preceding and 1 preceding), 0) as later
    from (${OWN}) as own where code = $2
  ) as ordered
  where least(settled, greatest(0, $3::bigint - later)) > 0`,
)

type Part = { readonly reservationId: string; readonly code: string; readonly amountFen: number }

/** A part of what one programme gave comes back, of the latest days first: they are those that were not used. */
export async function returnPartOfGrants(db: Database, { reservationId, code, amountFen }: Part): Promise<void> {
  await giveBackPart(db, reservationId, code, amountFen)
}
