import { useTranslation } from 'react-i18next'
import { shortDayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Signature } from '#app/ui/signature.tsx'
import type { HandOverPoint, TrainingPoint } from './checklist.ts'

type UnitChoice = { readonly code: string; readonly releasedOn: string; readonly isPromised: boolean }

type Props = {
  readonly units: readonly UnitChoice[]
  /** The code that was scanned, else the one that has stood longest. */
  readonly chosen?: string | undefined
  readonly points: readonly HandOverPoint[]
  readonly training: readonly TrainingPoint[]
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
  readonly typedAll: (field: string) => readonly string[]
}

/** Which unit, looked at, explained, signed for. */
export function HandOverForm({ units, chosen, points, training, problems, typed, typedAll }: Props) {
  const { t } = useTranslation()
  return (
    <PostForm>
      <SelectField
        name="unitCode"
        label={t('delivery:which_unit')}
        hint={t('delivery:which_unit_hint')}
        error={problems.unitCode}
        options={useUnitOptions(units, chosen)}
        empty={t('delivery:choose_unit')}
        defaultValue={typed('unitCode') ?? chosen}
      />
      <CheckboxGroup
        name="checked"
        label={t('delivery:checked')}
        error={problems.checked}
        options={points.map(value => ({ value, label: t(`delivery:point.${value}`) }))}
        defaultValues={typedAll('checked')}
      />
      <CheckboxGroup
        name="trained"
        label={t('delivery:trained')}
        error={problems.trained}
        options={training.map(value => ({ value, label: t(`delivery:training.${value}`) }))}
        defaultValues={typedAll('trained')}
      />
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
