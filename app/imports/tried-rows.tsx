import { useTranslation } from 'react-i18next'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { type ImportField, PRODUCT_FIELDS, UNIT_FIELDS } from './import.ts'
import { CELL_PROBLEMS, type CellProblem, type Outcome } from './trial.ts'
import { useFieldLabels } from './use-field-labels.tsx'

type Row = {
  readonly line: number
  readonly name: string
  readonly outcome: Outcome
  readonly problems: readonly CellProblem[]
}
const TONES = { new: 'good', known: 'neutral', wrong: 'bad' } as const

/** Rows that are wrong first, each with what is to be mended; of the others a look at how they were read. */
export function TriedRows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('imports')
  const said = useProblemText()
  return (
    <Table
      caption={t('rows')}
      stacks
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: 'line', head: t('line'), isNumeric: true, render: ({ line }) => line },
        { key: 'name', head: t('what'), render: ({ name }) => name || t('no_name') },
        {
          key: 'outcome',
          head: t('outcome'),
          render: ({ outcome }) => <Tag tone={TONES[outcome]}>{t(`outcomes.${outcome}`)}</Tag>,
        },
        {
          key: 'problems',
          head: t('to_mend'),
          render: ({ problems }) =>
            problems.length === 0
              ? t('nothing_to_mend')
              : problems.map(one => <p key={`${one.field} ${one.word}`}>{said(one)}</p>),
        },
      ]}
    />
  )
}

/** A sentence for a cell: ours, or the one that a form would say of the same field. */
function useProblemText() {
  const { t } = useTranslation()
  const labels = useFieldLabels()
  const fields: readonly string[] = [...UNIT_FIELDS, ...PRODUCT_FIELDS]
  return ({ field, word }: CellProblem): string => {
    const label = fields.includes(field) ? labels[field as ImportField] : field
    const own = CELL_PROBLEMS.find(one => one === word)
    return own ? t(`imports:cell.${own}`, { label }) : t(`problem.${word}` as 'problem.required', { label })
  }
}
