import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { FieldGroup } from '#app/ui/choice.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { MappingProblem } from './headings.ts'
import { FIELDS_OF, type ImportKind, type Mapping } from './import.ts'
import type { CellProblem, Outcome } from './trial.ts'
import { TriedRows } from './tried-rows.tsx'
import { useFieldLabels } from './use-field-labels.tsx'

export type Trial = {
  readonly kind: ImportKind
  readonly fileName: string
  readonly text: string
  readonly headings: readonly string[]
  readonly unread: readonly string[]
  readonly mapping: Mapping
  readonly mappingProblems: readonly MappingProblem[]
  readonly counts: { readonly [O in Outcome]: number }
  readonly rows: readonly {
    readonly line: number
    readonly name: string
    readonly outcome: Outcome
    readonly problems: readonly CellProblem[]
  }[]
}

/** Which column is what, what each row would come to, and the button that does it once nothing is wrong. */
export function ImportTrial({ trial }: { readonly trial: Trial }) {
  const { t } = useTranslation('imports')
  const { kind, fileName, text, counts, unread, mappingProblems } = trial
  const isReady = mappingProblems.length === 0 && counts.wrong === 0 && counts.new > 0
  return (
    <PostForm sendsFiles>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="fileName" value={fileName} />
      <textarea name="text" hidden readOnly value={text} />
      <Columns trial={trial} />
      {unread.length > 0 && (
        <Disclosure summary={t('unread', { count: unread.length })}>
          <p>{unread.join(t('comma'))}</p>
        </Disclosure>
      )}
      <Button name="step" value="try" kind="secondary">
        {t('try')}
      </Button>
      {mappingProblems.length === 0 && (
        <>
          <Notice tone={counts.wrong > 0 ? 'warn' : 'info'} title={t('would_be')}>
            <p>{t('counts', counts)}</p>
            <p>{t(counts.wrong > 0 ? 'mend_first' : isReady ? 'ready' : 'nothing_new')}</p>
          </Notice>
          <TriedRows rows={trial.rows} />
        </>
      )}
      {isReady && (
        <Button name="step" value="import">
          {t('import', { count: counts.new })}
        </Button>
      )}
    </PostForm>
  )
}

function Columns({ trial: { kind, headings, mapping, mappingProblems } }: { readonly trial: Trial }) {
  const { t } = useTranslation('imports')
  const labels = useFieldLabels()
  const { all, required } = FIELDS_OF[kind]
  const columns = headings.map(heading => ({ value: heading, label: heading }))
  const problemOf = (field: string) => mappingProblems.find(one => one.field === field)
  return (
    <FieldGroup name="columns" label={t('columns')} hint={t('columns_hint')}>
      <div className="grid">
        {all.map(field => {
          const problem = problemOf(field)
          return (
            <SelectField
              key={field}
              name={`column_${field}`}
              label={labels[field]}
              optionalText={required.includes(field) ? undefined : t('may_be_missing')}
              options={columns}
              empty={t('no_column')}
              defaultValue={mapping[field] ?? ''}
              error={problem && t(`column.${problem.word}`)}
            />
          )
        })}
      </div>
    </FieldGroup>
  )
}
