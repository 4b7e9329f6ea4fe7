import { useTranslation } from 'react-i18next'
import { shortDayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Label = { readonly code: string; readonly zh: string; readonly en: string; readonly releasedUntil: string | null }
type Props = { readonly labels: readonly Label[]; readonly today: string }

/** Labels that have run out or soon will: what may not be handed over, and where it is put right. */
export function LabelList({ labels, today }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="stack">
      <h2>{t('reprocessing:labels.title')}</h2>
      <p className="hint">{t('reprocessing:labels.lead')}</p>
      <Table
        caption={t('reprocessing:labels.title')}
        hidesCaption
        rows={labels}
        rowKey={({ code }) => code}
        empty={t('reprocessing:empty')}
        columns={[
          {
            key: 'code',
            head: t('inventory:code'),
            render: ({ code }) => <a href={paths.deskRecheck(code)}>{printedUnitCode(code)}</a>,
          },
          { key: 'product', head: t('inventory:product'), render: unit => inLanguage(language, unit) },
          {
            key: 'until',
            head: t('reprocessing:labels.until'),
            render: ({ releasedUntil }) => (
              <>
                {releasedUntil && shortDayText(releasedUntil, language)}{' '}
                {releasedUntil && releasedUntil < today && <Tag tone="bad">{t('reprocessing:labels.over')}</Tag>}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
