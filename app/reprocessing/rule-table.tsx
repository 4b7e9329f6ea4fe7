import { useTranslation } from 'react-i18next'
import { Notice } from '#app/ui/notice.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { type Way, wayName } from './rule-row.ts'
import { wayText } from './way-text.tsx'

type Props = { readonly ways: readonly Way[]; readonly discardsParts: boolean; readonly isExample: boolean }

/** What the rules allow, this time. */
export function RuleTable({ ways, discardsParts, isExample }: Props) {
  const { t } = useTranslation()
  const columns = useColumns()
  return (
    <div className="stack">
      <h2>{t('reprocessing:disinfection.rule')}</h2>
      <Table
        caption={t('reprocessing:disinfection.rule')}
        hidesCaption
        stacks
        rows={ways}
        rowKey={wayName}
        columns={columns}
        empty={t('reprocessing:disinfection.no_way')}
      />
      {discardsParts && <Notice tone="warn" title={t('reprocessing:disinfection.parts_asked')} />}
      {isExample && <p className="hint">{t('reprocessing:disinfection.rule_example')}</p>}
    </div>
  )
}

const least = ({ unit, least, leastC }: Way) =>
  [unit === '-' ? '' : `${least} ${unit}`, leastC === null ? '' : `${leastC} °C`].filter(Boolean).join(' · ')
const most = ({ unit, most, mostC }: Way) =>
  [unit === '-' ? '' : `${most} ${unit}`, mostC === null ? '' : `${mostC} °C`].filter(Boolean).join(' · ')

function useColumns(): readonly Column<Way>[] {
  const { t } = useTranslation()
  return [
    { key: 'way', head: t('reprocessing:disinfection.way'), render: row => wayText(t, row) },
    { key: 'least', head: t('reprocessing:disinfection.least'), isNumeric: true, render: least },
    {
      key: 'time',
      head: t('reprocessing:disinfection.time'),
      isNumeric: true,
      render: row => t('reprocessing:disinfection.minutes_text', { minutes: row.minutes }),
    },
    { key: 'most', head: t('reprocessing:disinfection.most'), isNumeric: true, render: most },
    {
      key: 'rinse',
      head: t('reprocessing:disinfection.rinse'),
      render: row => t(row.rinse ? 'form.yes' : 'form.no'),
    },
  ]
}
