import type { Opening } from '#app/districts/opening.ts'
import type { PersonFacts } from '#app/eligibility/trait.ts'
import type { Person } from '#app/people/people.server.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Priced } from '#app/pricing/rent.ts'
import type { PriorityOrder } from '#app/programmes/priority.ts'
import type { Programme } from '#app/programmes/programme.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type Product = {
  readonly id: string
  readonly code: string
  readonly categoryCode: string
  readonly turnaroundDays: number
  readonly isRetired: boolean
  readonly category: { readonly installRequired: boolean }
}

/** All that a decision on a wish rests on but the units themselves; null for what is not there. */
export type WishFacts = {
  readonly person: Pick<Person, 'id' | 'bornOn' | 'isLocal' | 'districtId' | 'streetId' | 'householdId'> | null
  readonly hasConsent: boolean
  /** The classes that somebody has verified, and what else programmes ask about the person. */
  readonly classes: PersonFacts['classes']
  readonly traits: PersonFacts['traits']
  readonly opening: Opening | null
  readonly product: Product | null
  /** Price, programmes and order: of the person's district, on the first day; the order on the day of asking. */
  readonly price: Priced | null
  readonly programmes: readonly Programme[]
  readonly order: PriorityOrder | null
}

export type WishAsked = {
  /** Null for an account without a person: then nothing is known of one. */
  readonly personId: string | null
  readonly product: string
  readonly centreId: string
  readonly from: Day
  readonly today: Day
  readonly consentText: string
}

/** What the stores of people, classes, districts, products, prices and programmes say, asked at once: it is asked all day. */
const read = statement<WishFacts>(
  'wish-facts',
  `with person as (
    select id, born_on, is_local, district_id, street_id, household_id from people where id = $1
  ), product as (
    select p.id, p.code, c.code as category_code, p.turnaround_days, p.retired_at is not null or c.retired_at is not null as is_retired, c.install_required
    from products p join categories c on c.id = p.category_id where p.code = $2
  )
  select
    (select json_build_object('id', id, 'bornOn', born_on, 'isLocal', is_local, 'districtId', district_id,
      'streetId', street_id, 'householdId', household_id) from person) as "person",
    exists (select from consents where person_id = $1 and text_version = $6 and purpose = 'service'
      and withdrawn_at is null) as "hasConsent",
    (select coalesce(json_agg(json_build_object('userClass', user_class, 'fromOn', from_on, 'untilOn', until_on)), '[]')
      from person_classes where person_id = $1) as "classes",
    (select coalesce(json_agg(json_build_object('trait', trait, 'value', value, 'fromOn', from_on, 'untilOn', until_on)), '[]')
      from person_traits where person_id = $1) as "traits",
    (select json_build_object('openWeekdays', open_weekdays, 'closures', (
      select coalesce(json_agg(json_build_object('from', from_on, 'to', until_on) order by from_on), '[]')
      from closures where centre_id = centres.id and until_on > $5::date)) from centres where id = $3) as "opening",
    (select json_build_object('id', id, 'code', code, 'categoryCode', category_code, 'turnaroundDays', turnaround_days, 'isRetired', is_retired,
      'category', json_build_object('installRequired', install_required)) from product) as "product",
    (select json_build_object('rentFenPerMonth', rent_fen_per_month, 'depositFen', deposit_fen, 'rent', rent) from prices
      where product_id = (select id from product) and first_on <= $4::date and (until_on is null or $4::date < until_on)) as "price",
    (select coalesce(json_agg(json_build_object('id', p.id, 'code', p.code, 'version', p.version, 'kind', p.kind,
      'payer', p.payer, 'zh', p.zh, 'en', p.en, 'isExample', p.is_example, 'firstOn', p.first_on, 'untilOn', p.until_on,
      'rules', p.rules) order by p.code), '[]') from programmes p
      where p.district_id = (select district_id from person) and p.approved_at is not null
        and p.first_on <= $4::date and (p.until_on is null or $4::date < p.until_on)) as "programmes",
    (select json_build_object('classes', classes, 'havePriority', have_priority) from priority_orders
      where district_id = (select district_id from person)
        and first_on <= $5::date and (until_on is null or $5::date < until_on)) as "order"`,
)

export async function wishFacts(
  db: Database,
  { personId, product, centreId, from, today, consentText }: WishAsked,
): Promise<WishFacts> {
  const [facts] = await read(db, personId, product, centreId, from, today, consentText)
  if (!facts) throw new Error('a select without a table gives one row')
  return facts
}

/** The class that somebody has verified for a day. */
export const verifiedClass = ({ classes }: Pick<WishFacts, 'classes'>, day: Day): UserClass | undefined =>
  classes.find(({ fromOn, untilOn }) => fromOn <= day && day < untilOn)?.userClass
