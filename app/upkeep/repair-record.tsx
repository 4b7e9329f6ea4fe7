import { useTranslation } from 'react-i18next'
import { instantText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Shown } from './forms.ts'
import type { RepairState } from './repair.ts'

type Record = {
  readonly fault: string
  readonly state: RepairState
  readonly openedAt: string
  readonly openedBy: string
  readonly labourFen: number | null
  readonly minutes: number | null
  readonly note: string
  readonly costFen: number
}

/** What is broken, since when, and what it has cost. */
export function RepairFacts({ record }: { readonly record: Record }) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  const { fault, state, openedAt, openedBy, labourFen, minutes, note, costFen } = record
  const optional = [
    ...(labourFen === null ? [] : [{ label: t('repair.labour'), value: yuan(labourFen, language) }]),
    ...(minutes === null ? [] : [{ label: t('repair.minutes'), value: t('repair.minutes_text', { minutes }) }]),
    ...(note === '' ? [] : [{ label: t('note'), value: note }]),
  ]
  return (
    <SummaryList
      rows={[
        { label: t('repair.fault'), value: fault },
        { label: t('repair.state_is'), value: t(`repair.state.${state}`) },
        { label: t('repair.opened'), value: instantText(openedAt, language) },
        { label: t('repair.opened_by'), value: openedBy },
        ...optional,
        { label: t('repair.sum'), value: yuan(costFen, language) },
      ]}
    />
  )
}

type Part = { readonly id: string; readonly name: string; readonly count: number; readonly costFen: number }

export function PartTable({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  const sum = parts.reduce((all, { costFen }) => all + costFen, 0)
  return (
    <Table
      caption={t('repair.parts')}
      rows={parts}
      rowKey={({ id }) => id}
      empty={t('repair.no_parts')}
      foot={[t('repair.parts_sum'), '', yuan(sum, language)]}
      columns={[
        { key: 'name', head: t('repair.part'), render: ({ name }) => name },
        { key: 'count', head: t('repair.count'), isNumeric: true, render: ({ count }) => count },
        { key: 'cost', head: t('repair.cost'), isNumeric: true, render: ({ costFen }) => yuan(costFen, language) },
      ]}
    />
  )
}

export function PartForm({ problems, typed }: Shown) {
  const { t } = useTranslation('upkeep')
  return (
    <PostForm label={t('repair.add_part')}>
      <TextField name="name" label={t('repair.part')} error={problems.name} defaultValue={typed('name')} />
      <TextField
        {...{ name: 'count', label: t('repair.count'), error: problems.count, width: 'short', inputMode: 'numeric' }}
        defaultValue={typed('count') ?? '1'}
      />
      <TextField
        {...{ name: 'cost', label: t('repair.cost_yuan'), error: problems.cost, width: 'short', inputMode: 'decimal' }}
        defaultValue={typed('cost')}
      />
      <Button kind="secondary" name="step" value="part">
        {t('repair.add_part')}
      </Button>
    </PostForm>
  )
}

export function FinishForm({ problems, typed }: Shown) {
  const { t } = useTranslation('upkeep')
  const { t: ui } = useTranslation('ui')
  return (
    <PostForm label={t('repair.finish')}>
      <p>{t('repair.finish_lead')}</p>
      <TextField
        {...{ name: 'labour', label: t('repair.labour_yuan'), error: problems.labour, width: 'short' }}
        inputMode="decimal"
        optionalText={ui('form.optional')}
        defaultValue={typed('labour')}
      />
      <TextField
        {...{ name: 'minutes', label: t('repair.minutes'), error: problems.minutes, width: 'short' }}
        suffix={t('repair.minutes_unit')}
        inputMode="numeric"
        optionalText={ui('form.optional')}
        defaultValue={typed('minutes')}
      />
      <TextArea
        {...{ name: 'note', rows: 2, label: t('repair.finish_note'), optionalText: ui('form.optional') }}
        defaultValue={typed('note')}
      />
      <Button name="step" value="finish">
        {t('repair.finish')}
      </Button>
    </PostForm>
  )
}

/** Its field has a name of its own: two fields of one page never share one. */
export function GiveUpForm({ problems, typed }: Shown) {
  const { t } = useTranslation('upkeep')
  return (
    <PostForm label={t('repair.give_up')}>
      <p>{t('repair.give_up_lead')}</p>
      <TextArea
        {...{ name: 'why', rows: 2, label: t('repair.give_up_why'), error: problems.why }}
        defaultValue={typed('why')}
      />
      <Button kind="secondary" name="step" value="give_up">
        {t('repair.give_up_do')}
      </Button>
    </PostForm>
  )
}
