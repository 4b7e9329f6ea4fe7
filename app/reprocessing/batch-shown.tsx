import { useTranslation } from 'react-i18next'
import { dayText, instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { DisinfectionAgent } from './disinfection.ts'
import { Shortcomings } from './disinfection-record.tsx'
import type { DisinfectionMethod } from './method.ts'
import type { ShownRecord } from './shown-record.ts'
import { wayText } from './way-text.tsx'

type Batch = {
  readonly method: DisinfectionMethod
  readonly agent: DisinfectionAgent | null
  readonly agentMaker: string
  readonly lotNo: string
  readonly agentExpiresOn: string | null
  readonly startedAt: string
  readonly endedAt: string
  readonly operator: string
}

/** What was written down of the filling itself. */
export function BatchFacts({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { agentMaker, lotNo, agentExpiresOn, startedAt, endedAt, operator } = batch
  const filled = (label: string, value: string) => (value === '' ? [] : [{ label, value }])
  return (
    <SummaryList
      rows={[
        { label: t('reprocessing:disinfection.way'), value: wayText(t, batch) },
        ...filled(t('reprocessing:disinfection.maker'), agentMaker),
        ...filled(t('reprocessing:disinfection.lot'), lotNo),
        ...filled(t('reprocessing:disinfection.expires'), agentExpiresOn ? dayText(agentExpiresOn, language) : ''),
        { label: t('reprocessing:disinfection.started'), value: instantText(startedAt, language) },
        { label: t('reprocessing:disinfection.ended'), value: instantText(endedAt, language) },
        { label: t('reprocessing:batch.operator'), value: operator },
      ]}
    />
  )
}

type InIt = { readonly code: string; readonly zh: string; readonly en: string; readonly record: ShownRecord }

export function BatchUnits({ units }: { readonly units: readonly InIt[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const caption = t('reprocessing:batch.chosen', { count: units.length })
  return (
    <section className="stack">
      <h2>{caption}</h2>
      <Table
        caption={caption}
        hidesCaption
        stacks
        rows={units}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'unit',
            head: t('reprocessing:batch.unit'),
            render: unit => (
              <a href={paths.deskUnit(unit.code)}>
                {inLanguage(language, unit)} · {printedUnitCode(unit.code)}
              </a>
            ),
          },
          {
            key: 'result',
            head: t('reprocessing:batch.came_of_it'),
            render: ({ record }) =>
              record.hasPassed ? (
                <Tag tone="good">{t('reprocessing:batch.go_on')}</Tag>
              ) : (
                <>
                  <Tag tone="warn">{t('reprocessing:batch.again')}</Tag>
                  <Shortcomings record={record} />
                </>
              ),
          },
        ]}
      />
    </section>
  )
}
