import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useDayNames } from './day-names.tsx'

type Props = { readonly query: { readonly [name: string]: string }; readonly day: string }

/** The centres are closed on the day that was asked for: one press takes the next open one. */
export function DayInstead({ query, day }: Props) {
  const { t } = useTranslation()
  const { whole } = useDayNames()
  return (
    <p>
      <ButtonLink kind="secondary" href={paths.devices({ ...query, from: day })}>
        {t('availability:asked.instead', { day: whole(day) })}
      </ButtonLink>
    </p>
  )
}
