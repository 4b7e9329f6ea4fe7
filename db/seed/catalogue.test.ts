import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { helpingWith, NEEDS } from '#app/catalogue/category.ts'
import { NEED_PICTURES } from '#app/catalogue/need-pictures.ts'
import { readSpecs } from '#app/catalogue/spec.ts'
import { CatalogueFile } from './catalogue.input.ts'
import { catalogueTexts } from './catalogue-files.server.ts'

const files = catalogueTexts().map(({ name, text }) => ({ name, raw: JSON.parse(text) }))
const catalogue = files.map(({ raw }) => CatalogueFile.parse(raw))
const products = catalogue.flatMap(category => category.products)

/** The customer's table: code, ISO 9999, names, how many products, fitting, installation. */
const [, ...asked] = readFileSync('test/cases/categories.csv', 'utf8').trim().split(/\r?\n/)
const wanted = asked.map(line => line.split(',')).filter(([code]) => code?.startsWith('C'))

const NAMED = [
  ['上下肢主动训练仪', 'C37'],
  ['多功能移位机', 'C17'],
  ['倾斜躺椅一体式轮椅', 'C11'],
  ['可折叠六轮自行车', 'C08'],
  ['ABS多功能翻身床', 'C27'],
  ['爬楼机', 'C07'],
  ['智能坐便辅助升降椅', 'C20'],
  ['制氧机', 'C31'],
] as const

const twice = (words: readonly string[]) => words.filter((word, i) => words.indexOf(word) !== i)

describe('the catalogue that is delivered', () => {
  test.for(files)('$name is read as it is written', ({ raw }) => {
    expect(CatalogueFile.safeParse(raw).error?.issues ?? []).toEqual([])
    expect(CatalogueFile.parse(raw)).toEqual(raw)
  })

  test('has 39 categories and 170 products', () => {
    expect([catalogue.length, products.length]).toEqual([39, 170])
  })

  test('has as many products in each category as the customer asks for', () => {
    const counts = catalogue.map(({ code, products }) => `${code} ${products.length}`)
    expect(counts).toEqual(wanted.map(([code, , , , count]) => `${code} ${count}`))
  })

  test('asks for a fitting and an installation where the customer does', () => {
    const said = catalogue.map(c => [c.code, c.fittingRequired, c.installRequired])
    expect(said).toEqual(wanted.map(row => [row[0], row[5] === 'yes', row[6] === 'yes']))
  })

  test.for(NEEDS)('has something for whoever comes because of %s', need => {
    const helping = helpingWith(catalogue, need)
    expect(helping.flatMap(({ products }) => products)).not.toEqual([])
    expect(helping.map(({ code }) => code)).toContain(NEED_PICTURES[need])
  })

  test('has no category that is found from no need', () => {
    const reached = new Set(NEEDS.flatMap(need => helpingWith(catalogue, need)).map(({ code }) => code))
    expect(catalogue.map(({ code }) => code).filter(code => !reached.has(code))).toEqual([])
  })

  test('uses no code and no name twice', () => {
    for (const of of [catalogue, products]) {
      for (const field of ['code', 'zh', 'en'] as const) {
        // 爬楼机 and 制氧机 are a category and a product: each list is looked at by itself.
        expect(twice(of.map(one => one[field]))).toEqual([])
      }
    }
  })

  test.for(NAMED)('offers %s in %s, by name', ([zh, code]) => {
    expect(catalogue.find(category => category.code === code)?.products.map(product => product.zh)).toContain(zh)
  })
})

describe.for(catalogue)('$code $zh', category => {
  test.for(category.products)('$code $zh tells every spec within its limits', product => {
    expect(product.code.slice(0, 3)).toBe(category.code)
    expect(readSpecs(category.specs, product.specs)).toEqual({ specs: product.specs, problems: {} })
    expect(product.depositFen).toBeLessThanOrEqual(product.replacementFen)
    expect(product.rentFenPerMonth).toBeGreaterThan(0)
  })

  test('says its cautions', () => expect(category.cautions.length).toBeGreaterThan(0))
})
