import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useDayNames } from './day-names.tsx'

type Closure = Bilingual & { readonly first: string; readonly last: string }

/** Why the centre is closed on days of this month on which it would be open: said once, not on each day. */
export function ClosureList({ closures }: { readonly closures: readonly Closure[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { date } = useDayNames()
  if (closures.length === 0) return null
  return (
    <ul className="plain-list">
      {closures.map(({ first, last, ...why }) => (
        <li key={first}>
          {t(first === last ? 'availability:closed_on' : 'availability:closed_from', {
            ...{ from: date(first), to: date(last), why: inLanguage(language, why) },
          })}
        </li>
      ))}
    </ul>
  )
}
