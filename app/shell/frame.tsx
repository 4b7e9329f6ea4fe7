import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Icon } from '#app/ui/icon.tsx'
import { Shell, SiteFooter, SiteHeader } from '#app/ui/shell.tsx'
import { ActingStrip } from './acting-strip.tsx'
import { Mark } from './mark.tsx'
import { Switches } from './switches.tsx'
import type { Who } from './who.ts'

type Props = {
  /** Undefined when not even the first reading went well. */
  readonly who: Who | undefined
  /** The address with its query, to come back to. */
  readonly here: string
  readonly path: string
  readonly children: ReactNode
}

/** What stands around every page: the same help in the same place, and the way to everything. */
export function Frame({ who, here, path, children }: Props) {
  const { t } = useTranslation()
  const starts = (href: string) => path === href || path.startsWith(`${href}/`)
  const nav = [
    { href: paths.devices(), text: t('nav.browse') },
    ...(who?.worksHere ? [{ href: paths.desk(), text: t('nav.desk') }] : []),
    ...(who?.isSignedIn && !who.worksHere ? [{ href: paths.mine(), text: t('nav.mine') }] : []),
    ...(who?.isSignedIn ? [] : [{ href: paths.signIn(), text: t('nav.sign_in') }]),
  ].map(link => ({ ...link, isCurrent: starts(link.href) }))
  return (
    <Shell
      skipText={t('skip')}
      header={
        <SiteHeader
          service={t('brand')}
          homeHref={paths.home()}
          mark={<Mark />}
          navLabel={t('nav.label')}
          nav={nav}
          tools={<Switches who={who} here={here} />}
          strip={stripOf(who)}
        />
      }
      footer={
        <SiteFooter>
          <section className="stack-tight" aria-labelledby="help-title">
            <h2 id="help-title">{t('help.title')}</h2>
            <p>
              {t('help.call')}
              <a href={`tel:${t('help.phone')}`}>
                <Icon name="phone" />
                {t('help.phone')}
              </a>
            </p>
            <p>{t('help.hours')}</p>
            <p>{t('help.visit')}</p>
          </section>
          <nav className="stack-tight" aria-labelledby="reading-title">
            <h2 id="reading-title">{t('guides:footer')}</h2>
            <ul>
              <li>
                <a href={paths.guides()}>{t('guides:title')}</a>
              </li>
              <li>
                <a href={paths.glossary()}>{t('guides:glossary')}</a>
              </li>
            </ul>
          </nav>
        </SiteFooter>
      }
    >
      {children}
    </Shell>
  )
}

const stripOf = (who: Who | undefined) =>
  who?.actingFor || who?.careHasEnded ? <ActingStrip name={who.actingFor} /> : undefined
