import { useTranslation } from 'react-i18next'
import type { Accessory } from '#app/catalogue/category.ts'
import { shortDayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice.tsx'
import { SelectField, TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Signature } from '#app/ui/signature.tsx'
import { TickAll } from '#app/ui/tick-all.tsx'
import type { CommissioningPoint, HandOverPoint, TrainingPoint } from './checklist.ts'
import { PartFields } from './door/part-fields.tsx'
import { PhotoFields } from './door/photo-fields.tsx'
import { HAND_OVER_CONDITIONS } from './job.ts'

type UnitChoice = { readonly code: string; readonly releasedOn: string; readonly isPromised: boolean }

type Props = {
  readonly reference: string
  readonly units: readonly UnitChoice[]
  /** The code that was scanned, else the one that has stood longest. */
  readonly chosen?: string | undefined
  readonly points: readonly HandOverPoint[]
  readonly training: readonly TrainingPoint[]
  readonly commissioning: readonly CommissioningPoint[]
  readonly parts: readonly Accessory[]
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
  readonly typedAll: (field: string) => readonly string[]
}

/** Which unit, what goes with it, looked at, set up, explained, signed for. */
export function HandOverForm({ reference, units, chosen, parts, ...rest }: Props) {
  const { t } = useTranslation()
  const { problems, typed } = rest
  return (
    <PostForm sendsFiles data-offline-act="delivery.hand-over" data-offline-subject={reference}>
      <SelectField
        name="unitCode"
        label={t('delivery:which_unit')}
        hint={t('delivery:which_unit_hint')}
        error={problems.unitCode}
        options={useUnitOptions(units, chosen)}
        empty={t('delivery:choose_unit')}
        defaultValue={typed('unitCode') ?? chosen}
      />
      <PartFields way="out" {...{ parts, problems, typed }} />
      <Checklists {...rest} />
      <Looks {...{ problems, typed }} />
      <PhotoFields />
      <Signature
        name="signed"
        label={t('delivery:signature')}
        drawLabel={t('form.signature_draw')}
        typeLabel={t('form.signature_type')}
        agreeLabel={t('form.signature_agree')}
        clearText={t('form.signature_clear')}
        errors={problems}
        defaultName={typed('signedName')}
      />
      <Button>{t('delivery:hand_over_save')}</Button>
    </PostForm>
  )
}

type Points = Pick<Props, 'points' | 'training' | 'commissioning' | 'problems' | 'typedAll'>

/** One press ticks all; a person signs for them all the same. */
function Checklists({ points, training, commissioning, problems, typedAll }: Points) {
  const { t } = useTranslation('delivery')
  const group = (name: 'checked' | 'commissioned' | 'trained') => ({
    name,
    label: t(name),
    error: problems[name],
    defaultValues: typedAll(name),
  })
  return (
    <>
      <TickAll
        names={['checked', 'commissioned', 'trained']}
        text={t('tick_all')}
        hint={t('tick_all_hint')}
        done={t('ticked', { number: points.length + commissioning.length + training.length })}
      />
      <CheckboxGroup {...group('checked')} options={points.map(value => ({ value, label: t(`point.${value}`) }))} />
      {commissioning.length > 0 && (
        <CheckboxGroup
          {...group('commissioned')}
          options={commissioning.map(value => ({ value, label: t(`commissioning.${value}`) }))}
        />
      )}
      <CheckboxGroup
        {...group('trained')}
        options={training.map(value => ({ value, label: t(`training.${value}`) }))}
      />
    </>
  )
}

/** As good as ever, unless somebody says otherwise. */
function Looks({ problems, typed }: Pick<Props, 'problems' | 'typed'>) {
  const { t } = useTranslation('delivery')
  return (
    <>
      <RadioGroup
        name="condition"
        label={t('condition_label')}
        error={problems.condition}
        options={HAND_OVER_CONDITIONS.map(value => ({ value, label: t(`condition.${value}`) }))}
        defaultValue={typed('condition') ?? 'good'}
      />
      <TextArea
        name="conditionNote"
        label={t('condition_note')}
        hint={t('condition_note_hint')}
        error={problems.conditionNote}
        defaultValue={typed('conditionNote')}
        rows={2}
      />
    </>
  )
}

/** What was scanned stands in the list even where it will be refused: the answer then says why. */
function useUnitOptions(units: readonly UnitChoice[], scanned: string | undefined) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  const options = units.map(({ code, releasedOn, isPromised }) => {
    const shown = { code: printedUnitCode(code), day: shortDayText(releasedOn, language) }
    return { value: code, label: t(isPromised ? 'promised_unit' : 'idle_since', shown) }
  })
  const isListed = scanned === undefined || units.some(({ code }) => code === scanned)
  return isListed ? options : [...options, { value: scanned, label: printedUnitCode(scanned) }]
}
