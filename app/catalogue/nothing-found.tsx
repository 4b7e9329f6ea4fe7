import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { NeedCards } from './need-cards.tsx'

/** An empty list that leads on: another word, a need, all devices. */
type Props = {
  /** What was looked for: whoever found nothing can tell the centre. */
  readonly words?: string
}

export function NothingFound({ words }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <EmptyState icon="search" title={t('catalogue:list.none')}>
        <p>{t('catalogue:list.none_text')}</p>
        <ButtonLink kind="secondary" href={paths.devices()}>
          {t('catalogue:list.all')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={paths.wishNew({ words })}>
          {t('waiting:wish.link')}
        </ButtonLink>
      </EmptyState>
      <h2>{t('catalogue:home.needs')}</h2>
      <NeedCards />
    </>
  )
}
