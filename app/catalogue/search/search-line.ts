import type { Bilingual, Need } from '../category.ts'
import { NEED_WORDS, OTHER_NAMES } from './everyday-words.ts'
import { tidy } from './query.ts'

/** How a Chinese text sounds, a syllable for each character; what is no Chinese stays as it is. */
export type Sound = (text: string) => readonly string[]

export type Named = Bilingual & { readonly code: string; readonly purpose: Bilingual }
export type Kept = Bilingual & { readonly needs: readonly Need[] }

/** Between the parts, best hits first: the product's own name, its category's, what people call them, everything else. */
export const PART = '|'

/** The one line that search reads. A space stands wherever a typed word may begin. */
export function searchLineOf(product: Named, category: Kept, sound: Sound): string {
  const needs = category.needs.flatMap(need => NEED_WORDS[need])
  return [
    [tidy(product.code), ...named(product, sound)],
    named(category, sound),
    [...alsoCalled(product.zh, sound), ...alsoCalled(category.zh, sound)],
    [...needs.flatMap(word => spoken(word, sound)), tidy(product.purpose.zh), ...english(product.purpose.en)],
  ]
    .map(words => ` ${[...new Set(words)].join(' ')}`)
    .join(PART)
}

const named = ({ zh, en }: Bilingual, sound: Sound): readonly string[] => [...spoken(zh, sound), ...english(en)]

const alsoCalled = (name: string, sound: Sound): readonly string[] =>
  OTHER_NAMES.filter(([part]) => name.includes(part)).flatMap(([, others]) =>
    others.flatMap(word => spoken(word, sound)),
  )

/** The word itself, and its sound in full and by initials, from each syllable on. */
function spoken(word: string, sound: Sound): readonly string[] {
  if (/^[\x20-\x7e]+$/.test(word)) return english(word)
  const syllables = sound(word).map(tidy).filter(Boolean)
  const initials = syllables.map(syllable => syllable.slice(0, 1))
  return [tidy(word), ...fromEach(syllables), ...fromEach(initials)]
}

/** "folding wheel chair": foldingwheelchair, wheelchair, chair. So a gap too many or too few does not matter. */
const english = (text: string): readonly string[] =>
  fromEach(
    text
      .split(/[\s/-]+/)
      .map(tidy)
      .filter(Boolean),
  )

const fromEach = (parts: readonly string[]): readonly string[] => parts.map((_, i) => parts.slice(i).join(''))
