import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import type { RuleRow } from '../rule-row.ts'
import { wayText } from '../way-text.tsx'
import { rowKey } from './table.ts'

type Props = {
  readonly caption: string
  readonly rows: readonly RuleRow[]
  readonly isOpen: boolean
  readonly kindOf?: (row: RuleRow) => string
}

const range = (least: string, most: string) => (least === most ? least : `${least}–${most}`)
const limits = ({ unit, least, most, leastC, mostC }: RuleRow) =>
  [
    unit === '-' ? '' : `${range(String(least), String(most))} ${unit}`,
    leastC === null && mostC === null ? '' : `${range(String(leastC ?? ''), String(mostC ?? ''))} °C`,
  ]
    .filter(Boolean)
    .join(' · ')

/** Rows of a version; in a draft each can be taken out. */
export function RowsTable({ caption, rows, isOpen, kindOf }: Props) {
  const { t } = useTranslation()
  const where: readonly Column<RuleRow>[] = [
    ...(kindOf ? [{ key: 'kind', head: t('reprocessing:rules.differences'), render: kindOf }] : []),
    { key: 'material', head: t('reprocessing:rules.material'), render: row => t(`catalogue:material.${row.material}`) },
    { key: 'hygiene', head: t('reprocessing:rules.hygiene'), render: row => t(`catalogue:hygiene.${row.hygiene}`) },
    {
      key: 'contamination',
      head: t('reprocessing:rules.contamination'),
      render: row => t(`delivery:contamination.${row.contamination}`),
    },
    { key: 'way', head: t('reprocessing:disinfection.way'), render: row => wayText(t, row) },
    { key: 'limits', head: t('reprocessing:disinfection.least'), render: limits },
    { key: 'minutes', head: t('reprocessing:rules.minutes'), isNumeric: true, render: row => row.minutes },
    { key: 'source', head: t('reprocessing:rules.source'), render: row => row.source },
  ]
  const drop: Column<RuleRow> = {
    key: 'drop',
    head: t('reprocessing:rules.drop'),
    render: row => <DropForm row={row} />,
  }
  return (
    <Table
      caption={caption}
      hidesCaption
      stacks
      rows={rows}
      rowKey={rowKey}
      empty={t('reprocessing:rules.same')}
      columns={isOpen ? [...where, drop] : where}
    />
  )
}

const NAMED = ['material', 'hygiene', 'contamination', 'method', 'agent'] as const

function DropForm({ row }: { readonly row: RuleRow }) {
  const { t } = useTranslation()
  const of = [
    t(`catalogue:material.${row.material}`),
    t(`catalogue:hygiene.${row.hygiene}`),
    t(`delivery:contamination.${row.contamination}`),
    wayText(t, row),
  ].join(' · ')
  return (
    <PostForm label={t('reprocessing:rules.drop_of', { of })}>
      {NAMED.map(name => (
        <input key={name} type="hidden" name={name} value={row[name] ?? ''} />
      ))}
      <Button kind="quiet" name="does" value="drop">
        {t('reprocessing:rules.drop')}
      </Button>
    </PostForm>
  )
}
