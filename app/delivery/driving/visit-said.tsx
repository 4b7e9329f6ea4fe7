import { useTranslation } from 'react-i18next'
import { shortDayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { isDay } from '#app/time/day.ts'
import { Notice } from '#app/ui/notice.tsx'

/** What follows a stop that was not done: the day on which somebody goes again, or the desk. */
export type Visited = { readonly again: string } | { readonly again: null } | undefined

const DESK = 'desk'
export const visitQuery = (nextOn: string | null) => ({ again: nextOn ?? DESK })

export function visitSaidIn(url: string): Visited {
  const said = new URL(url).searchParams.get('again')
  if (said === DESK) return { again: null }
  return said !== null && isDay(said) ? { again: said } : undefined
}

export function VisitSaid({ visited }: { readonly visited: Visited }) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  if (!visited) return null
  const { again } = visited
  const text = again === null ? t('desk_decides') : t('goes_again', { day: shortDayText(again, language) })
  return (
    <div role="status">
      <Notice tone="good" title={text} />
    </div>
  )
}
