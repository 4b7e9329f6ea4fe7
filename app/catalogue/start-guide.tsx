import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Card } from '#app/ui/card.tsx'
import type { Bilingual } from './category.ts'

const STEPS = ['find', 'check', 'sign', 'give_back'] as const
const READY = ['identity', 'phone', 'papers', 'door'] as const

/** How it works, what to have ready, what it costs: read before anything is begun. */
export function StartGuide() {
  const { t } = useTranslation()
  return (
    <div className="grid-2">
      <Card title={t('catalogue:home.steps')}>
        <ol className="prose">
          {STEPS.map(step => (
            <li key={step}>{t(`catalogue:home.step_items.${step}`)}</li>
          ))}
        </ol>
      </Card>
      <Card title={t('catalogue:home.ready')}>
        <ul className="prose">
          {READY.map(item => (
            <li key={item}>{t(`catalogue:home.ready_items.${item}`)}</li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

export type CentrePhone = Bilingual & {
  readonly code: string
  readonly phone: string
  readonly addressZh: string
  readonly addressEn: string
}

/** For those who would rather talk to somebody. */
export function PhoneHelp({ centres }: { readonly centres: readonly CentrePhone[] }) {
  const language = useLanguage()
  return (
    <ul className="plain-list grid">
      {centres.map(centre => (
        <li key={centre.code}>
          <strong>{inLanguage(language, centre)}</strong>
          <br />
          <a className="amount" href={`tel:${centre.phone}`}>
            {centre.phone}
          </a>
          <br />
          <span className="small soft">{inLanguage(language, { zh: centre.addressZh, en: centre.addressEn })}</span>
        </li>
      ))}
    </ul>
  )
}
