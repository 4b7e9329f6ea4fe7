import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { Sent } from './inspection-form.tsx'
import { AFTER_FAILURE, type StepKind } from './step.ts'
import type { Measure, Point } from './step-points.ts'

type Props = Sent & {
  readonly code: string
  readonly kind: StepKind
  readonly points: readonly Point[]
  readonly measures: readonly {
    readonly name: Measure
    readonly least: number
    readonly most: number
    readonly unit: string
  }[]
  readonly ticked: readonly string[]
}

/** A step with its points ticked: one press when all is well, and what is not is unticked. */
export function StepForm({ code, kind, points, measures, ticked, problems, typed }: Props) {
  const { t } = useTranslation()
  return (
    <PostForm data-offline-act="reprocessing.record-step" data-offline-subject={code}>
      <input type="hidden" name="kind" value={kind} />
      <CheckboxGroup
        name="points"
        label={t('reprocessing:step.points')}
        hint={t('reprocessing:step.points_hint')}
        error={problems.points}
        options={points.map(value => ({ value, label: t(`reprocessing:point.${value}`) }))}
        defaultValues={ticked}
      />
      {measures.map(({ name, least, most, unit }) => (
        <TextField
          key={name}
          name={name}
          label={t(`reprocessing:measure.${name}`)}
          hint={t('reprocessing:step.within', { least, most, unit })}
          suffix={unit}
          inputMode="decimal"
          width="short"
          error={problems[name]}
          defaultValue={typed(name)}
        />
      ))}
      <Button>{t(`reprocessing:step.${kind}.done`)}</Button>
      <RadioGroup
        name="ifNot"
        label={t('reprocessing:step.if_not')}
        error={problems.ifNot}
        defaultValue={typed('ifNot') ?? (kind === 'function_test' ? 'repair' : 'again')}
        options={AFTER_FAILURE.map(value => ({ value, label: t(`reprocessing:step.${value}`) }))}
      />
      <TextArea
        name="note"
        label={t('reprocessing:note')}
        hint={t('reprocessing:inspection.note_hint')}
        error={problems.note}
        defaultValue={typed('note')}
        rows={2}
      />
    </PostForm>
  )
}
