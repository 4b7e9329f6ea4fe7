import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Notice } from '#app/ui/notice.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { Shortcoming } from './judgement.ts'
import type { ShownRecord } from './shown-record.ts'

const strengthOf = (record: ShownRecord) => `${record.strength} ${record.strengthUnit}`

/** What was done and measured, as the second person reads it. */
export function DisinfectionRecord({ record }: { readonly record: ShownRecord }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const parts = record.partsReplaced ? 'parts_yes' : 'parts_no'
  return (
    <section className="stack" aria-labelledby="record">
      <h2 id="record">{t('reprocessing:verification.record')}</h2>
      <SummaryList
        rows={[
          { label: t('reprocessing:disinfection.agent_is'), value: t(`reprocessing:agent.${record.agent}`) },
          { label: t('reprocessing:disinfection.lot'), value: record.lotNo },
          { label: t('reprocessing:disinfection.strength'), value: strengthOf(record) },
          { label: t('reprocessing:disinfection.least'), value: `${record.askedStrength} ${record.strengthUnit}` },
          {
            label: t('reprocessing:disinfection.minutes'),
            value: t('reprocessing:disinfection.minutes_text', { minutes: record.minutes }),
          },
          {
            label: t('reprocessing:disinfection.time'),
            value: t('reprocessing:disinfection.minutes_text', { minutes: record.askedMinutes }),
          },
          { label: t('reprocessing:verification.parts'), value: t(`reprocessing:verification.${parts}`) },
          { label: t('reprocessing:verification.operator'), value: record.operator },
          { label: t('reprocessing:verification.at'), value: instantText(record.at, language) },
        ]}
      />
      <TooStrong record={record} />
    </section>
  )
}

const TooStrong = ({ record }: { readonly record: ShownRecord }) => {
  const { t } = useTranslation()
  const { tooStrongFrom, strengthUnit } = record
  if (tooStrongFrom === null) return null
  const most = `${tooStrongFrom} ${strengthUnit}`
  return <Notice tone="warn">{t('reprocessing:too_strong', { did: strengthOf(record), most })}</Notice>
}

/** Why the last one did not do, above the form for the next. */
export function FellShort({ record }: { readonly record: ShownRecord }) {
  const { t } = useTranslation()
  const figures: { readonly [S in Shortcoming]: { readonly did: string | number; readonly asked: string | number } } = {
    too_weak: { did: strengthOf(record), asked: `${record.askedStrength} ${record.strengthUnit}` },
    too_short: { did: record.minutes, asked: record.askedMinutes },
    parts_not_replaced: { did: '', asked: '' },
  }
  return (
    <div role="alert">
      <Notice tone="warn" title={t('reprocessing:disinfection.last_failed')}>
        <ul>
          {record.shortcomings.map(one => (
            <li key={one}>{t(`reprocessing:shortcoming.${one}`, figures[one])}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
