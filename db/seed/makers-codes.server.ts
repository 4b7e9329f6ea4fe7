import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { MAKERS_CODES } from './makers-codes.ts'

/** A few products of the demo are found by their maker's bar code. */
export async function seedMakersCodes(db: Database) {
  for (const [code, gtin] of Object.entries(MAKERS_CODES))
    await db.update(products).set({ gtin }).where(eq(products.code, code))
}
