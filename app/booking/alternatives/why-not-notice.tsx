import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { InsteadQuery, ShownInstead } from './shown-instead.ts'

type Props = Pick<ShownInstead, 'why' | 'units' | 'first' | 'centre'> & {
  readonly code: string
  readonly query: InsteadQuery
}

/** Why not: how many there are and that they are promised, never to whom. */
export function WhyNotNotice({ why, units, first, centre, code, query }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (why === 'free') {
    return (
      <Notice tone="good" title={t('holding:instead.free')}>
        <ButtonLink href={paths.reserveQuote(code, query)}>{t('holding:instead.free_go_on')}</ButtonLink>
      </Notice>
    )
  }
  if (why === 'kept') {
    const names = first.map(userClass => t(`people:class.${userClass}`))
    const classes = new Intl.ListFormat(language, { type: 'disjunction' }).format(names)
    return (
      <Notice tone="warn" title={t('holding:instead.kept', { classes })}>
        <div className="stack-tight">
          <p>{t('holding:instead.kept_text')}</p>
          <div>
            <ButtonLink kind="secondary" href={paths.reserveWho(code, query)}>
              {t('holding:instead.kept_go_on')}
            </ButtonLink>
          </div>
        </div>
      </Notice>
    )
  }
  if (why === 'needs_a_person') {
    return (
      <Notice tone="warn" title={t('holding:instead.needs_a_person')}>
        {t('holding:instead.needs_a_person_text')}
      </Notice>
    )
  }
  if (why === 'none_here') {
    return <Notice tone="warn" title={t('holding:instead.none_here', { centre: inLanguage(language, centre) })} />
  }
  return <Notice tone="warn" title={t('holding:instead.full', { count: units })} />
}
