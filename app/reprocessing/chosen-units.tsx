import { useTranslation } from 'react-i18next'
import type { Contamination } from '#app/delivery/job.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Blocked = 'unit_of_another_centre' | 'nothing_to_disinfect' | 'infectious_apart'
type Chosen = {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly contamination: Contamination
  readonly blocked: Blocked | null
}

/** What is in the batch, what stands in the way of each, and the way to take one out. */
export function ChosenUnits({ chosen }: { readonly chosen: readonly Chosen[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const without = (code: string) =>
    paths.deskBatchNew({
      unit: chosen
        .map(unit => unit.code)
        .filter(one => one !== code)
        .join(' '),
    })
  const caption = t('reprocessing:batch.chosen', { count: chosen.length })
  return (
    <section className="stack">
      <h2>{caption}</h2>
      <Table
        caption={caption}
        hidesCaption
        stacks
        rows={chosen}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'unit',
            head: t('reprocessing:batch.unit'),
            render: unit => `${inLanguage(language, unit)} · ${printedUnitCode(unit.code)}`,
          },
          {
            key: 'contamination',
            head: t('delivery:contamination_label'),
            render: ({ contamination }) => t(`delivery:contamination.${contamination}`),
          },
          {
            key: 'state',
            head: t('reprocessing:batch.state'),
            render: ({ blocked }) =>
              blocked ? (
                <Tag tone="warn">{t(`reprocessing:batch.blocked.${blocked}`)}</Tag>
              ) : (
                <Tag tone="good">{t('reprocessing:batch.fine')}</Tag>
              ),
          },
          {
            key: 'remove',
            head: t('reprocessing:batch.remove'),
            render: ({ code }) => (
              <a href={without(code)}>
                {t('reprocessing:batch.remove')}
                <span className="visually-hidden"> {printedUnitCode(code)}</span>
              </a>
            ),
          },
        ]}
      />
    </section>
  )
}
