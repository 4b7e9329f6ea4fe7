import { FIELDS_OF, type ImportField, type ImportKind, type Mapping } from './import.ts'

/**
 * Under which headings other programs and people keep the same thing: the export columns of Snipe-IT and Shelf, and what
 * stands in the registers of Chinese centres. Compared without case, spaces and marks.
 */
const KNOWN_AS: { readonly [F in ImportField]: readonly string[] } = {
  product: [
    'product',
    'product code',
    'model number',
    'model no',
    'model',
    'model name',
    'item name',
    'asset name',
    'title',
    '产品',
    '产品编码',
    '产品代码',
    '品名',
    '产品名称',
    '名称',
    '资产名称',
    '设备名称',
  ],
  boughtOn: [
    'bought on',
    'purchase date',
    'purchased',
    'date of purchase',
    '购买日期',
    '购置日期',
    '采购日期',
    '入库日期',
    '取得日期',
  ],
  price: [
    'price',
    'purchase cost',
    'cost',
    'value',
    'valuation',
    'purchase price',
    '单价',
    '价格',
    '购置金额',
    '原值',
    '金额',
    '价值',
  ],
  formerNo: [
    'asset tag',
    'asset id',
    'tag',
    'inventory number',
    'qr id',
    'qrid',
    '资产编号',
    '固定资产编号',
    '编号',
    '卡片编号',
    '标签号',
  ],
  serialNo: ['serial', 'serial number', 'serial no', '序列号', '出厂编号', '机身号'],
  code: ['code', 'product code', 'sku', 'item no', 'model number', '产品编码', '产品代码', '编码'],
  category: ['category', 'category code', '类别', '分类', '类别编码'],
  zh: ['zh', 'name zh', 'chinese name', '中文名', '产品名称', '名称', '品名'],
  en: ['en', 'name', 'title', 'name en', 'english name', 'item name', 'model name', '英文名'],
  purposeZh: ['purpose zh', '用途', '适用', '说明'],
  purposeEn: ['purpose', 'purpose en', 'description', 'notes', '英文用途', '英文说明'],
  turnaroundDays: ['turnaround', 'turnaround days', '周转天数', '洗消天数'],
  rent: ['rent', 'monthly rent', 'rent per month', '月租', '月租金', '租金'],
  deposit: ['deposit', '押金'],
  replacement: ['replacement', 'replacement value', 'value', 'purchase cost', '价值', '原值', '售价'],
  gtin: ['gtin', 'ean', 'upc', 'barcode', 'udi di', 'udi', '条码', '商品条码', '国际条码', '产品标识'],
  maxUserWeightKg: ['max user weight', 'max user weight kg', 'load', '承重', '最大承重', '承重公斤'],
  widthMm: ['width', 'width mm', '宽', '宽度', '宽毫米'],
  lengthMm: ['length', 'length mm', 'depth', '长', '长度', '长毫米'],
  heightMm: ['height', 'height mm', '高', '高度', '高毫米'],
  weightKg: ['weight', 'weight kg', '重量', '自重', '净重'],
}

/** A heading without what does not count; the type that Shelf writes behind its own fields goes too. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/,\s*type:.*$/, '')
    .replace(/^cf:/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Which heading is probably meant by which field. The better names come first; a heading serves one field. */
export function guessedMapping(kind: ImportKind, headings: readonly string[]): Mapping {
  const taken = new Set<string>()
  const pairs = FIELDS_OF[kind].all.flatMap(field => {
    const names = [field, ...KNOWN_AS[field]].map(plainHeading)
    const heading = names
      .map(name => headings.find(one => plainHeading(one) === name && !taken.has(one)))
      .find(one => one !== undefined)
    if (heading === undefined) return []
    taken.add(heading)
    return [[field, heading] as const]
  })
  return Object.fromEntries(pairs)
}

/** The columns that nothing is read from: they are told, so that nobody believes that they came along. */
export const unreadHeadings = (headings: readonly string[], mapping: Mapping): readonly string[] => {
  const read = Object.values(mapping)
  return headings.filter(heading => !read.includes(heading))
}

export type MappingProblem = {
  readonly field: ImportField
  readonly word: 'column_missing' | 'column_twice' | 'column_unknown'
}

/** What is wrong with a choice of columns. */
export function problemsOfMapping(
  kind: ImportKind,
  headings: readonly string[],
  mapping: Mapping,
): readonly MappingProblem[] {
  const { all, required } = FIELDS_OF[kind]
  const chosen = all.map(field => mapping[field]).filter(one => one !== undefined)
  return all.flatMap((field): readonly MappingProblem[] => {
    const heading = mapping[field]
    if (heading === undefined) return required.includes(field) ? [{ field, word: 'column_missing' }] : []
    if (!headings.includes(heading)) return [{ field, word: 'column_unknown' }]
    return chosen.filter(one => one === heading).length > 1 ? [{ field, word: 'column_twice' }] : []
  })
}
