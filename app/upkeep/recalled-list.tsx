import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { UnitStateTag } from '#app/inventory/unit-state-tag.tsx'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Shown } from './forms.ts'
import { RECALL_OUTCOMES, type RecallOutcome } from './recall.ts'

export type ShownRecalled = {
  readonly code: string
  readonly serialNo: string
  readonly state: UnitState
  readonly place: Bilingual | null
  readonly outcome: RecallOutcome | null
  readonly note: string
}

/** Each unit of a recall, and what became of it. */
export function RecalledTable({ units }: { readonly units: readonly ShownRecalled[] }) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  return (
    <Table
      caption={t('recall.list_units')}
      stacks
      rows={units}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'code',
          head: t('code'),
          render: ({ code }) => <a href={paths.deskUnit(code)}>{printedUnitCode(code)}</a>,
        },
        { key: 'serial', head: t('recall.serials'), render: ({ serialNo }) => serialNo },
        { key: 'state', head: t('standing_is'), render: ({ state }) => <UnitStateTag state={state} /> },
        { key: 'place', head: t('recall.place'), render: ({ place }) => (place ? inLanguage(language, place) : '') },
        {
          key: 'outcome',
          head: t('recall.outcome_is'),
          render: ({ outcome }) => (outcome ? t(`recall.outcome.${outcome}`) : t('recall.not_yet')),
        },
        { key: 'note', head: t('note'), render: ({ note }) => note },
      ]}
    />
  )
}

type Props = Shown & { readonly units: readonly ShownRecalled[]; readonly chosen: readonly string[] }

/** Tick units, say what became of them: one act for all of them. */
export function SettleForm({ problems, typed, chosen, units }: Props) {
  const { t } = useTranslation('upkeep')
  const { t: inventory } = useTranslation('inventory')
  const { t: ui } = useTranslation('ui')
  const open = units.filter(({ outcome }) => outcome === null)
  if (open.length === 0) return null
  return (
    <section className="stack" aria-labelledby="settle">
      <h2 id="settle">{t('recall.settle_title')}</h2>
      <PostForm label={t('recall.settle')}>
        <CheckboxGroup
          name="unit"
          label={t('recall.choose')}
          error={problems.unit}
          options={open.map(({ code, serialNo, state }) => ({
            value: code,
            label: `${printedUnitCode(code)} ${serialNo}`,
            hint: inventory(`state.${state}`),
          }))}
          defaultValues={chosen}
        />
        <RadioGroup
          name="outcome"
          label={t('recall.outcome_is')}
          error={problems.outcome}
          options={RECALL_OUTCOMES.map(value => ({
            ...{ value, label: t(`recall.outcome.${value}`), hint: t(`recall.outcome_hint.${value}`) },
          }))}
          defaultValue={typed('outcome')}
        />
        <TextArea
          {...{ name: 'note', rows: 2, label: t('note'), optionalText: ui('form.optional') }}
          defaultValue={typed('note')}
        />
        <Button name="step" value="settle">
          {t('recall.settle')}
        </Button>
      </PostForm>
    </section>
  )
}
