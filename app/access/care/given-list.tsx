import { useTranslation } from 'react-i18next'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Card } from '#app/ui/card.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { EndForm } from './end-form.tsx'
import type { ShownCare } from './shown-care.ts'
import { useScopeText } from './use-scope-text.tsx'

type Props = { readonly given: readonly ShownCare[]; readonly none: string }

/** Whom somebody has let act for them: what stands now, each with its end; then what is over. */
export function GivenList({ given, none }: Props) {
  const { t } = useTranslation()
  const current = given.filter(({ state }) => state !== 'over')
  const past = given.filter(({ state }) => state === 'over')
  return (
    <>
      {current.length === 0 && <p>{none}</p>}
      {current.map(one => (
        <Card key={one.id} title={one.name} level={3}>
          <Handing {...one} />
          <Facts {...one} />
          <EndForm consentId={one.id} name={`${one.name} ${one.phone}`} />
        </Card>
      ))}
      {past.length > 0 && (
        <Disclosure summary={t('care:past_title')}>
          {past.map(one => (
            <Card key={one.id} title={one.name} level={3}>
              <Facts {...one} />
            </Card>
          ))}
        </Disclosure>
      )}
    </>
  )
}

/** What is still to do before it counts. */
function Handing({ state, code, name, phone }: ShownCare) {
  const { t } = useTranslation()
  if (state === 'dead') return <p>{t('care:dead_text')}</p>
  if (code === null) return null
  return (
    <>
      <p>{t('care:code_text', { name, phone })}</p>
      <p>
        {t('care:code')} <strong>{code}</strong>
      </p>
    </>
  )
}

function Facts({ phone, scopes, state, lastOn, witnessed }: ShownCare) {
  const { t } = useTranslation()
  const language = useLanguage()
  const scopeText = useScopeText()
  const shown = witnessed && [
    t(`care:identity.${witnessed.identityShown}`),
    t(`care:consent.${witnessed.consentShown}`),
  ]
  return (
    <SummaryList
      rows={[
        { label: t('care:phone'), value: phone },
        { label: t('care:stands'), value: t(`care:state.${state}`) },
        { label: t('care:may'), value: scopeText(scopes) },
        { label: t('care:until'), value: dayText(lastOn, language) },
        ...(shown ? [{ label: t('care:witnessed'), value: shown.join(' · ') }] : []),
      ]}
    />
  )
}
