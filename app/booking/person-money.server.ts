import type { PersonFacts } from '#app/eligibility/trait.ts'
import type { Past } from '#app/programmes/allowance.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

/** What prices may depend on, of somebody who is known: who they are, and what they have had. */
export type PersonMoney = {
  readonly facts: Omit<PersonFacts, 'otherwise'> | null
  readonly householdId: string | null
  readonly past: Omit<Past, 'isInHousehold'>
}

type Asked = Period & {
  readonly personId: string
  /** Null asks by the district in which the person lives. */
  readonly districtId: string | null
  /** Whose own grants, device and rent do not count: what is being priced anew. */
  readonly without: string | null
  /** Whose device alone does not count: another one takes its place. */
  readonly replaced?: string | undefined
}

/**
 * Whatever the person has had of limits, less what the reservation itself holds that is priced anew. Devices and rent are
 * looked up only where a programme of the district asks for them.
 */
const read = statement<PersonMoney>(
  'person-money',
  `with person as (
    select id, born_on, is_local, coalesce($2::uuid, district_id) as district_id, household_id from people where id = $1
  ), asked as (
    select coalesce(bool_or(jsonb_array_length(rules -> 'oneOf') > 0), false) as held,
      coalesce(bool_or(rules -> 'benefit' ->> 'how' = 'bonus'), false) as spent
    from programmes where district_id = (select district_id from person) and approved_at is not null
  ), own as (
    select code, cap_from, budget_from, household_id,
      sum(case move when 'reserved' then amount_fen when 'settled' then 0 else -amount_fen end) as fen
    from grants where reservation_id = $5::uuid group by 1, 2, 3, 4
  ), used as (
    select code, holder, from_on, greatest(0, sum(used_fen)) as used_fen from (
      select a.* from person p, allowances_of(p.district_id, p.id, p.household_id) a
      union all select code, h.holder, case h.holder when 'budget' then budget_from else cap_from end, -fen
        from own, (values ('person'), ('household'), ('budget')) as h (holder)
        where h.holder <> 'household' or own.household_id = (select household_id from person)) as all_used
    group by 1, 2, 3
  )
  select
    (select json_build_object('bornOn', born_on, 'isLocal', is_local, 'classes', (
        select coalesce(json_agg(json_build_object('userClass', user_class, 'fromOn', from_on, 'untilOn', until_on)), '[]')
        from person_classes where person_id = $1),
      'traits', (
        select coalesce(json_agg(json_build_object('trait', trait, 'value', value, 'fromOn', from_on, 'untilOn', until_on)), '[]')
        from person_traits where person_id = $1)) from person) as "facts",
    (select household_id from person) as "householdId",
    json_build_object(
      'used', (select coalesce(json_agg(json_build_object('code', code, 'holder', holder, 'fromOn', from_on, 'usedFen', used_fen)), '[]')
        from used),
      'held', (select coalesce(json_agg(json_build_object('code', code, 'categoryCode', category_code)), '[]')
        from asked, helped_devices_of($1, $3::date, $4::date, array_remove(array[$5::uuid, $6::uuid], null)) where asked.held),
      'spent', (select coalesce(json_agg(json_build_object('year', year, 'listFen', list_fen)), '[]')
        from asked, list_rent_of($1, $5::uuid) where asked.spent)) as "past"`,
)

export async function personMoney(
  db: Database,
  { personId, districtId, from, to, without, replaced = undefined }: Asked,
): Promise<PersonMoney> {
  const [found] = await read(db, personId, districtId, from, to, without, replaced ?? null)
  if (!found) throw new Error('a select without a table gives one row')
  return found
}
