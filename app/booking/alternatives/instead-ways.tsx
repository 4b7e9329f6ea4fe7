import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import type { InsteadQuery, ShownInstead } from './shown-instead.ts'

type Props = Pick<ShownInstead, 'why' | 'centre'> & { readonly code: string; readonly query: InsteadQuery }

/** Where none of the choices will do: the queue, or for what the centre does not have a word to it; and the telephone. */
export function InsteadWays({ why, centre, code, query }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const about = {
    ...{ centre: inLanguage(language, centre), phone: centre.phone },
    hours: inLanguage(language, centre.hours),
  }
  return (
    <>
      {why === 'none_here' ? (
        <section className="stack-tight" aria-labelledby="wish">
          <h2 id="wish">{t('availability:wish')}</h2>
          <p>{t('availability:none_here_text')}</p>
          <div>
            <ButtonLink kind="secondary" href={paths.wishNew({ product: code, centre: centre.code })}>
              {t('availability:wish')}
            </ButtonLink>
          </div>
        </section>
      ) : (
        <section className="stack-tight" aria-labelledby="wait">
          <h2 id="wait">{t('holding:instead.wait')}</h2>
          <p>{t('holding:instead.wait_text')}</p>
          <div>
            <ButtonLink
              kind="secondary"
              href={paths.waitingNew(code, { ...query, ...(why === 'needs_a_person' ? { why } : {}) })}
            >
              {t('holding:instead.wait')}
            </ButtonLink>
          </div>
        </section>
      )}
      <section className="stack-tight" aria-labelledby="call">
        <h2 id="call">{t('holding:instead.call')}</h2>
        <p>{t('holding:instead.call_text', about)}</p>
        <div>
          <a className="button button-secondary" href={`tel:${centre.phone}`}>
            {centre.phone}
          </a>
        </div>
      </section>
    </>
  )
}
