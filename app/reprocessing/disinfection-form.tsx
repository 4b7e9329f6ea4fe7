import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField, RadioGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { STRENGTH_UNIT } from './disinfection.ts'
import type { DisinfectionRule } from './disinfection-rule.ts'
import type { Sent } from './inspection-form.tsx'

/** A disinfection as it was measured; only agents that the rule allows are offered. */
export function DisinfectionForm({ rule, problems, typed }: Sent & { readonly rule: DisinfectionRule }) {
  const { t } = useTranslation()
  return (
    <PostForm>
      <RadioGroup
        name="agent"
        label={t('reprocessing:disinfection.agent_is')}
        error={problems.agent}
        defaultValue={typed('agent')}
        options={rule.agents.map(({ agent }) => ({
          value: agent,
          label: `${t(`reprocessing:agent.${agent}`)} (${STRENGTH_UNIT[agent]})`,
        }))}
      />
      <MeasuredFields {...{ problems, typed }} />
      {rule.replacesParts && (
        <CheckboxField
          name="partsReplaced"
          label={t('reprocessing:disinfection.parts')}
          hint={t('reprocessing:disinfection.parts_hint')}
          defaultChecked={typed('partsReplaced') === 'yes'}
        />
      )}
      <Button>{t('reprocessing:disinfection.done')}</Button>
    </PostForm>
  )
}

function MeasuredFields({ problems, typed }: Sent) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        name="lotNo"
        label={t('reprocessing:disinfection.lot')}
        hint={t('reprocessing:disinfection.lot_hint')}
        error={problems.lotNo}
        defaultValue={typed('lotNo')}
      />
      <TextField
        name="strength"
        label={t('reprocessing:disinfection.strength')}
        hint={t('reprocessing:disinfection.strength_hint')}
        inputMode="decimal"
        width="short"
        error={problems.strength}
        defaultValue={typed('strength')}
      />
      <TextField
        name="minutes"
        label={t('reprocessing:disinfection.minutes')}
        suffix={t('reprocessing:disinfection.minutes_unit')}
        inputMode="numeric"
        width="short"
        error={problems.minutes}
        defaultValue={typed('minutes')}
      />
    </>
  )
}
