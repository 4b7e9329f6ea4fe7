import { lineFor } from '#app/catalogue/search/search-line.server.ts'
import type { Database } from '#db/client.server.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import type { CatalogueFile } from './catalogue.input.ts'
import { readCatalogue } from './catalogue-files.server.ts'

export type SeededProduct = {
  readonly id: string
  readonly code: string
  readonly categoryCode: string
  readonly replacementFen: number
}

/** The whole catalogue, in two statements. Its example prices are seeded by pricing. */
export async function seedCatalogue(db: Database): Promise<readonly SeededProduct[]> {
  const files = readCatalogue()
  const rows = files.map(({ products: _, ...category }) => category)
  const added = await db.insert(categories).values(rows).returning({ id: categories.id, code: categories.code })
  const idOf = new Map(added.map(({ code, id }) => [code, id]))
  const listed = files.flatMap(file => file.products.map(product => ({ file, product })))
  const kept = await db
    .insert(products)
    .values(listed.map(({ file, product }) => productRow(file, product, idOf.get(file.code) ?? '')))
    .returning({ id: products.id, code: products.code })
  const productId = new Map(kept.map(({ code, id }) => [code, id]))
  return listed.map(({ file, product: { code, replacementFen } }) => ({
    id: productId.get(code) ?? '',
    code,
    categoryCode: file.code,
    replacementFen,
  }))
}

type InFile = CatalogueFile['products'][number]

function productRow(category: CatalogueFile, product: InFile, categoryId: string) {
  const { rentFenPerMonth: _rent, depositFen: _deposit, replacementFen: _value, ...row } = product
  return {
    ...row,
    categoryId,
    classification: row.classification ?? null,
    searchText: lineFor(product, category),
  }
}
