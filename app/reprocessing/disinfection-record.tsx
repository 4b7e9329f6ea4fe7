import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Notice } from '#app/ui/notice.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { Shortcoming } from './judgement.ts'
import type { ShownRecord } from './shown-record.ts'
import { measuredText, wayText } from './way-text.tsx'

const strengthOf = (record: ShownRecord) => `${record.strength} ${record.strengthUnit}`
const askedOf = ({ askedStrength, strengthUnit, askedTemperatureC }: ShownRecord) =>
  measuredText({ strength: askedStrength, strengthUnit, temperatureC: askedTemperatureC })

/** What was done and measured, as the second person reads it. */
export function DisinfectionRecord({ record }: { readonly record: ShownRecord }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const parts = record.partsReplaced ? 'parts_yes' : 'parts_no'
  const minutes = (count: number) => t('reprocessing:disinfection.minutes_text', { minutes: count })
  const [measured, asked] = [measuredText(record), askedOf(record)]
  return (
    <section className="stack" aria-labelledby="record">
      <h2 id="record">{t('reprocessing:verification.record')}</h2>
      <SummaryList
        rows={[
          { label: t('reprocessing:disinfection.way'), value: wayText(t, record) },
          ...(record.lotNo ? [{ label: t('reprocessing:disinfection.lot'), value: record.lotNo }] : []),
          ...(measured ? [{ label: t('reprocessing:disinfection.strength'), value: measured }] : []),
          ...(asked ? [{ label: t('reprocessing:disinfection.least'), value: asked }] : []),
          { label: t('reprocessing:disinfection.minutes'), value: minutes(record.minutes) },
          { label: t('reprocessing:disinfection.time'), value: minutes(record.askedMinutes) },
          { label: t('reprocessing:verification.parts'), value: t(`reprocessing:verification.${parts}`) },
          { label: t('reprocessing:verification.operator'), value: record.operator },
          { label: t('reprocessing:verification.at'), value: instantText(record.at, language) },
        ]}
      />
      <TooMuch record={record} />
    </section>
  )
}

function TooMuch({ record }: { readonly record: ShownRecord }) {
  const { t } = useTranslation()
  const { tooStrongFrom, tooHotFrom, strengthUnit } = record
  const strong = tooStrongFrom === null ? null : { did: strengthOf(record), most: `${tooStrongFrom} ${strengthUnit}` }
  const hot = tooHotFrom === null ? null : { did: `${record.temperatureC} °C`, most: `${tooHotFrom} °C` }
  return (
    <>
      {strong && <Notice tone="warn">{t('reprocessing:too_strong', strong)}</Notice>}
      {hot && <Notice tone="warn">{t('reprocessing:too_hot', hot)}</Notice>}
    </>
  )
}

/** What fell short, one a line. */
export function Shortcomings({ record }: { readonly record: ShownRecord }) {
  const { t } = useTranslation()
  const none = { did: '', asked: '' }
  const figures: { readonly [S in Shortcoming]: { readonly did: string | number; readonly asked: string | number } } = {
    not_for_this: { ...none, did: wayText(t, record) },
    too_weak: { did: strengthOf(record), asked: `${record.askedStrength} ${record.strengthUnit}` },
    too_short: { did: record.minutes, asked: record.askedMinutes },
    too_cold: { did: `${record.temperatureC ?? '-'} °C`, asked: `${record.askedTemperatureC} °C` },
    parts_not_replaced: none,
  }
  return (
    <ul>
      {record.shortcomings.map(one => (
        <li key={one}>{t(`reprocessing:shortcoming.${one}`, figures[one])}</li>
      ))}
    </ul>
  )
}

/** Why the last one did not do, above the form for the next. */
export function FellShort({ record }: { readonly record: ShownRecord }) {
  const { t } = useTranslation()
  return (
    <div role="alert">
      <Notice tone="warn" title={t('reprocessing:disinfection.last_failed')}>
        <Shortcomings record={record} />
      </Notice>
    </div>
  )
}
