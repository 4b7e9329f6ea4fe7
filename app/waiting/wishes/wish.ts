import type { Bilingual } from '#app/catalogue/category.ts'

/** A wish as the counting sees it. Instants as text, so that a page may count what it was sent. */
export type CountedWish = {
  readonly id: string
  readonly words: string
  readonly product: (Bilingual & { readonly code: string }) | null
  readonly category: (Bilingual & { readonly code: string }) | null
  readonly wishedAt: string
  readonly answer: string | null
}

/** Everybody who wished for the same thing at a centre. */
export type WishCount = {
  readonly key: string
  readonly about: 'product' | 'category' | 'words'
  readonly name: Bilingual
  readonly count: number
  readonly firstAt: string
  readonly lastAt: string
  /** What they added in their own words, each once. */
  readonly words: readonly string[]
  /** Those who have no answer yet. */
  readonly open: readonly string[]
  readonly answers: readonly string[]
}

/** Small letters, half-width, without spaces: so that "shower chair" and "Shower  Chair" are one wish. */
const tidy = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

const subjectOf = ({ product, category, words }: CountedWish): Pick<WishCount, 'key' | 'about' | 'name'> => {
  if (product) return { key: `product ${product.code}`, about: 'product', name: product }
  if (category) return { key: `category ${category.code}`, about: 'category', name: category }
  return { key: `words ${tidy(words)}`, about: 'words', name: { zh: words, en: words } }
}

/** Counted by product, else by kind of device, else by the words: what most people wish for comes first. */
export function countWishes(wishes: readonly CountedWish[]): readonly WishCount[] {
  const groups = new Map<string, CountedWish[]>()
  for (const wish of wishes) {
    const { key } = subjectOf(wish)
    groups.set(key, [...(groups.get(key) ?? []), wish])
  }
  return [...groups.values()]
    .map(countOf)
    .sort(
      (one, other) =>
        other.open.length - one.open.length || other.count - one.count || (one.lastAt < other.lastAt ? 1 : -1),
    )
}

function countOf(group: readonly CountedWish[]): WishCount {
  const [first] = group
  if (!first) throw new RangeError('a group of wishes has one at least')
  const { key, about, name } = subjectOf(first)
  const days = group.map(({ wishedAt }) => wishedAt).sort()
  return {
    ...{ key, about, name: { zh: name.zh, en: name.en }, count: group.length },
    ...{ firstAt: days[0] ?? '', lastAt: days.at(-1) ?? '' },
    words: about === 'words' ? [] : distinct(group.map(({ words }) => words)),
    open: group.filter(({ answer }) => answer === null).map(({ id }) => id),
    answers: distinct(group.map(({ answer }) => answer ?? '')),
  }
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts.filter(text => text !== ''))]
