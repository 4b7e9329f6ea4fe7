import type { Guide } from './guide.ts'
import { bathSafety } from './texts/bath-safety.ts'
import { careBed } from './texts/care-bed.ts'
import { choosingAWheelchair } from './texts/choosing-a-wheelchair.ts'
import { measuringAtHome } from './texts/measuring-at-home.ts'
import { oxygen } from './texts/oxygen.ts'
import { walkingAids } from './texts/walking-aids.ts'
import { whenItBreaks } from './texts/when-it-breaks.ts'

export const GUIDE_SLUGS = [
  'choosing-a-wheelchair',
  'measuring-at-home',
  'walking-aids',
  'care-bed',
  'bath-safety',
  'oxygen',
  'when-it-breaks',
] as const
export type GuideSlug = (typeof GUIDE_SLUGS)[number]

export const GUIDES: { readonly [Slug in GuideSlug]: Guide } = {
  'choosing-a-wheelchair': choosingAWheelchair,
  'measuring-at-home': measuringAtHome,
  'walking-aids': walkingAids,
  'care-bed': careBed,
  'bath-safety': bathSafety,
  oxygen,
  'when-it-breaks': whenItBreaks,
}

/** The category whose drawing stands for a guide. */
export const GUIDE_PICTURES: { readonly [Slug in GuideSlug]: string } = {
  'choosing-a-wheelchair': 'C09',
  'measuring-at-home': 'C30',
  'walking-aids': 'C05',
  'care-bed': 'C27',
  'bath-safety': 'C22',
  oxygen: 'C31',
  'when-it-breaks': 'C39',
}

export const isGuideSlug = (word: string): word is GuideSlug => (GUIDE_SLUGS as readonly string[]).includes(word)

/** What to read about a device of this category: its own guides first, then what is said of every device. */
export const guidesFor = (category: string): readonly GuideSlug[] => {
  const about = (slug: GuideSlug) => GUIDES[slug].categories
  const own = GUIDE_SLUGS.filter(slug => about(slug) !== 'all' && about(slug).includes(category))
  return [...own, ...GUIDE_SLUGS.filter(slug => about(slug) === 'all')]
}
