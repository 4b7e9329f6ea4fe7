import { type SQL, sql } from 'drizzle-orm'
import { perform } from '#app/acts/perform.server.ts'
import { onlyOfClass } from '#app/eligibility/trait.ts'
import { quoteFor } from '#app/pricing/quotes.server.ts'
import { NO_PAST } from '#app/programmes/allowance.ts'
import { approveVersion } from '#app/programmes/drafting/approve-version.server.ts'
import { proposeVersion } from '#app/programmes/drafting/propose-version.server.ts'
import { usualFields } from '#app/programmes/drafting/starting-form.ts'
import type { FormFields } from '#app/programmes/drafting/version.ts'
import type { ProgrammeRules } from '#app/programmes/programme.ts'
import { programmesOf } from '#app/programmes/programmes.server.ts'
import { type Day, dayOf } from '#app/time/day.ts'
import { programmes } from '#db/schema/programmes.ts'
import type { TestHouse } from './house.ts'
import { aCentre, aPrice, aProduct, colleague, TODAY } from './makers.ts'

export const APRIL = dayOf('2026-04-01')
export const MAY = dayOf('2026-05-01')

export const typed: FormFields = {
  ...usualFields(TODAY),
  ...{ code: 'elderly-subsidy', zh: '老年人租赁补贴', en: 'Subsidy for older people', fundingSource: '福彩公益金' },
  ...{ source: '区民政局 2026 年通知', firstOn: APRIL, isConfirmed: 'yes' },
  ...{ 'rules.funder.zh': '区民政局', 'rules.funder.en': 'District civil affairs bureau' },
  ...{ 'rules.who.0.classes': 'local_elderly', 'rules.benefit.rates.0.bp': '50' },
}

/** Takes the seeded programmes away, as nobody but the owner of the table could: they are in force. */
async function withoutProgrammes({ db }: TestHouse) {
  await db.execute(sql`alter table programmes disable trigger programme_in_force_is_not_rewritten`)
  await db.execute(sql`delete from programmes`)
  await db.execute(sql`alter table programmes enable trigger programme_in_force_is_not_rewritten`)
}

/** A district without programmes, its manager and its officer, and a product for 200 yuan a month. */
export async function aDistrict(house: TestHouse) {
  const { districtId } = await aCentre(house)
  await withoutProgrammes(house)
  const product = await aProduct(house)
  await aPrice(house, product.id)
  const [manager, officer] = [await colleague(house, 'heJing'), await colleague(house, 'zhengMing')]
  const propose = (over: FormFields = {}) => perform(house, proposeVersion, manager, { ...typed, ...over })
  const approve = (id: string) => perform(house, approveVersion, officer, { id, hasRead: 'yes' })
  const inForce = async (over: FormFields = {}) => {
    const proposed = await propose(over)
    if (!proposed.ok) throw new Error(JSON.stringify(proposed))
    const approved = await approve(proposed.value.programmeId)
    if (!approved.ok) throw new Error(approved.refusal)
    return proposed.value.programmeId
  }
  /** What an older person pays for a month from a day on, and by which version the rest is borne. */
  const paid = async (from: Day) => {
    const person = onlyOfClass('local_elderly')
    const asked = { productId: product.id, districtId, person, past: NO_PAST, months: 1, from }
    const quote = await house.seeAll(db => quoteFor(db, asked))
    return [quote?.personFen, quote?.shares.map(({ version }) => version)]
  }
  const versions = () => house.seeAll(db => programmesOf(db, districtId))
  return { districtId, product, manager, officer, propose, approve, inForce, paid, versions }
}

const rowsOf = async (db: TestHouse['db'], query: SQL) =>
  ((await db.execute(query)) as { readonly rows: readonly { readonly it: unknown }[] }).rows

/** How many rows every table has, and what stands in the programmes: read as the owner, whom nothing is hidden from. */
export async function everything({ db }: TestHouse) {
  const tables = await rowsOf(
    db,
    sql`select tablename as it from pg_tables where schemaname = current_schema() order by 1`,
  )
  const counts: [unknown, string][] = []
  for (const { it } of tables) {
    const [counted] = await rowsOf(db, sql`select count(*) as it from ${sql.identifier(String(it))}`)
    counts.push([it, String(counted?.it)])
  }
  return { counts, programmes: await db.select().from(programmes) }
}

/** The categories that documents name, where the catalogue has none of them. */
export async function categoriesOf(house: TestHouse, all: readonly ProgrammeRules[]) {
  const named = all.flatMap(({ what, oneOf, ceilings }) => [
    ...[...what.categories, ...oneOf.flat()],
    ...ceilings.flatMap(({ categories }) => categories),
  ])
  for (const code of new Set(named)) await aProduct(house, { category: { code } })
}
