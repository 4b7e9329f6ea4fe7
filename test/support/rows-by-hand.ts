import { type SQL, sql } from 'drizzle-orm'
import { addMonths } from '#app/time/day.ts'
import type { TestHouse } from './house.ts'
import { aCentre, aPerson, aProduct, aReservation, aUnit } from './makers.ts'
import { aProgramme } from './makers-of-programmes.ts'
import { aRunningRental } from './makers-of-rentals.ts'

/** Rows as they are written by hand, past every store and its types: what stands in a column is SQL. */
export type Row = { readonly [column: string]: SQL }

export const day = (text: string) => sql`${text}::date`
export const during = (from: string, to: string) => sql`daterange(${from}, ${to})`
export const soon = sql`now() + interval '15 minutes'`
const nobody = sql`'00000000-0000-4000-8000-000000000000'::uuid`

/** A right row of each table; nothing of a test's world stands in its way. */
export async function rightRows(house: TestHouse): Promise<{ readonly [table: string]: Row }> {
  const { id: centre, districtId: district } = await aCentre(house)
  const product = await aProduct(house)
  const person = await aPerson(house)
  const unit = await aUnit(house, product.id)
  const given = await aReservation(house, { personId: person.id, productId: product.id })
  const rental = await aRunningRental(house, given, await aUnit(house, product.id))
  const programme = await aProgramme(house, { code: 'T' })
  const whose = { person_id: sql`${person.id}`, centre_id: sql`${centre}`, district_id: sql`${district}` }
  const extension = {
    ...{ id: nobody, rental_id: sql`${rental.id}`, reservation_id: sql`${given.id}`, ...whose },
    ...{ from_on: day(rental.dueOn), to_on: day(addMonths(rental.dueOn, 1)), months: sql`1`, user_class: sql`'other'` },
    ...{ list_rent_fen: sql`20000`, person_fen: sql`20000`, extended_at: soon, extended_by: sql`'system'` },
  }
  return {
    allotments: {
      ...{ unit_id: sql`${unit.id}`, product_id: sql`${product.id}`, centre_id: sql`${centre}` },
      ...{ during: during('2026-03-02', '2026-04-08'), why: sql`'reservation'`, holder_id: nobody },
    },
    reservation_drafts: {
      ...{ person_id: sql`${person.id}`, product_id: sql`${product.id}`, centre_id: sql`${centre}` },
      ...{ from_on: day('2026-03-02'), months: sql`1`, way: sql`'collect'`, address: sql`''` },
    },
    stock_lines: { centre_id: sql`${centre}`, product_id: sql`${(await aProduct(house)).id}`, units: sql`0` },
    stock_days: {
      ...{ centre_id: sql`${centre}`, product_id: nobody, day: day('2026-03-02') },
      ...{ taken: sql`1`, taken_without_priority: sql`1` },
    },
    closures: {
      ...{ centre_id: sql`${centre}`, from_on: day('2026-05-01'), until_on: day('2026-05-04') },
      ...{ zh: sql`'劳动节'`, en: sql`'Labour Day'` },
    },
    priority_orders: {
      ...{ district_id: sql`${district}`, have_priority: sql`1`, source: sql`'示例'`, is_example: sql`true` },
      classes: sql`array['hardship_disabled', 'local_elderly', 'local_ill', 'other']`,
      first_on: day('2026-01-01'),
    },
    extensions: extension,
    extension_shares: {
      ...{ extension_id: nobody, position: sql`0`, kind: sql`'subsidy'`, payer: sql`'district'`, ...whose },
      ...{ programme_id: sql`${programme}`, share_bp: sql`0`, amount_fen: sql`0`, wanted_fen: sql`0` },
    },
    waiting_entries: {
      ...{ ...whose, product_id: sql`${product.id}`, from_on: day('2026-03-02'), to_on: day('2026-04-02') },
      ...{ months: sql`1`, user_class: sql`'other'`, way: sql`'collect'`, phone: sql`'13800000001'` },
      ...{ why: sql`'none_free'`, asked_by: sql`'system'` },
    },
    wishes: {
      ...{ centre_id: sql`${centre}`, district_id: sql`${district}` },
      ...{ words: sql`'站立式轮椅'`, wished_by: sql`'system'` },
    },
  }
}

/** Adds such a row. */
export const put = (table: string, row: Row) =>
  sql`insert into ${sql.identifier(table)} (${sql.join(
    Object.keys(row).map(column => sql.identifier(column)),
    sql`, `,
  )}) values (${sql.join(Object.values(row), sql`, `)})`
