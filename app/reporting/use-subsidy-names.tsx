import { useTranslation } from 'react-i18next'
import { monthText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { USER_CLASSES, type UserClass } from '#app/people/user-class.ts'
import type { Dimension, Slice, SubsidyFilters } from './subsidy.ts'
import type { Choices } from './subsidy-filter-form.tsx'
import { namesBy, type Place } from './subsidy-names.ts'
import type { NamedSlice } from './subsidy-overview.tsx'

type Names = {
  readonly places: readonly (Place & { readonly id: string })[]
  readonly categories: readonly { readonly code: string; readonly zh: string; readonly en: string }[]
}
type Offer = {
  readonly months: readonly string[]
  /** Of a district's officer: then there is no district to choose. */
  readonly districtId: string | null
  readonly filters: SubsidyFilters
}

/** What the keys of figures are called in the reader's language, and what the filters offer. */
export function useSubsidyNames({ places, categories }: Names, { months, districtId, filters }: Offer) {
  const { t } = useTranslation(['reporting', 'people'])
  const language = useLanguage()
  const pick = (named: { zh: string; en: string }) => inLanguage(language, named)
  const names = namesBy({ places, categories, pick, noStreet: t('no_street') })
  const own = places.filter(({ id, code }) =>
    districtId ? id === districtId : !filters.district || code === filters.district,
  )
  const nameOf = (dimension: Dimension, key: string): string => {
    if (dimension === 'class') return t(`people:class.${key as UserClass}`)
    return dimension === 'month' ? monthText(key, language) : (names.get(key) ?? key)
  }
  const named =
    (dimension: Dimension) =>
    (slice: Slice): NamedSlice => ({ ...slice, name: nameOf(dimension, slice.key) })
  const offered = (dimension: Dimension, keys: readonly string[]) =>
    keys.map(value => ({ value, label: nameOf(dimension, value) }))
  const choices: Choices = {
    district: districtId
      ? []
      : offered(
          'district',
          places.map(({ code }) => code),
        ),
    month: offered('month', [...months].reverse()),
    class: offered('class', USER_CLASSES),
    category: offered(
      'category',
      categories.map(({ code }) => code),
    ),
    street: own.flatMap(place =>
      place.streets.map(({ id }) => ({
        value: id,
        label: names.get(id) ?? '',
        ...(own.length > 1 ? { group: pick(place) } : {}),
      })),
    ),
  }
  return { named, nameOf, choices }
}
