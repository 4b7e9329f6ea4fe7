import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useDayNames } from './day-names.tsx'

type Query = { readonly [name: string]: string }
type Props = { readonly query: Query; readonly later: string | null }

/** Devices there are, but none is free in those days: the next day on which one is, or the list with all of them. */
export function NothingFree({ query, later }: Props) {
  const { t } = useTranslation()
  const { whole } = useDayNames()
  return (
    <EmptyState icon="calendar" title={t('availability:asked.nothing')}>
      <p>{t('availability:asked.nothing_text')}</p>
      <div className="cluster">
        {later && (
          <ButtonLink href={paths.devices({ ...query, from: later })}>
            {t('availability:asked.later', { day: whole(later) })}
          </ButtonLink>
        )}
        <ButtonLink kind="secondary" href={paths.devices({ ...query, only: '' })}>
          {t('availability:asked.show_all')}
        </ButtonLink>
      </div>
    </EmptyState>
  )
}
