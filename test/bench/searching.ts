import { inArray } from 'drizzle-orm'
import { findProducts } from '#app/catalogue/products.server.ts'
import { products } from '#db/schema/catalogue.ts'
import type { DemoHouse } from './demo-house.ts'
import { ratio, report } from './measure.ts'

const WORDS = ['轮椅', 'lunyi', 'ly', 'walker', '洗澡']

/** Finding by Chinese, pinyin, initials, English and need on PGlite, beside reading the same rows by their ids. */
export async function searching(house: DemoHouse) {
  const search = (q: string) => house.seeAll(db => findProducts(db, { q, limit: 20 }))
  const found = await Promise.all(WORDS.map(search))
  const ids = found.map(({ items }) => items.map(({ id }) => id))
  const bare = () =>
    Promise.all(ids.map(some => house.seeAll(db => db.select().from(products).where(inArray(products.id, some)))))
  const value = await ratio(() => Promise.all(WORDS.map(search)), bare, { rounds: 9, times: 5 })
  report({ name: 'search', value, unit: 'times as long', better: 'lower', against: 'a bare select of the same rows' })
}
