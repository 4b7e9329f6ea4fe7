import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField, RadioGroup } from '#app/ui/choice.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { Sent } from './inspection-form.tsx'
import { METHODS_WITH_AN_AGENT } from './method.ts'
import { type Way, wayName } from './rule-row.ts'
import { wayText } from './way-text.tsx'

type Props = Sent & {
  readonly codes: readonly string[]
  readonly ways: readonly Way[]
  readonly discardsParts: boolean
  /** When the page was made, as a clock on the wall of the centre: what it ended at unless somebody says otherwise. */
  readonly endedAt: string
  readonly action?: string
}

/** One filling as it was measured, for one unit or many; only what the rules allow for all of them is offered. */
export function BatchForm({ codes, ways, discardsParts, endedAt, action, problems, typed }: Props) {
  const { t } = useTranslation()
  return (
    <PostForm
      {...(action && { action })}
      data-offline-act="reprocessing.record-batch"
      data-offline-subject={codes.join(' ')}
    >
      <input type="hidden" name="codes" value={codes.join(' ')} />
      <RadioGroup
        name="way"
        label={t('reprocessing:disinfection.way')}
        error={problems.way}
        defaultValue={typed('way') ?? (ways.length === 1 && ways[0] ? wayName(ways[0]) : undefined)}
        options={ways.map(way => ({ value: wayName(way), label: wayText(t, way) }))}
      />
      {ways.some(({ method }) => METHODS_WITH_AN_AGENT.includes(method)) && <AgentFields {...{ problems, typed }} />}
      <MeasuredFields {...{ problems, typed, ways, endedAt }} />
      {discardsParts && (
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

function AgentFields({ problems, typed }: Sent) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        name="agentMaker"
        label={t('reprocessing:disinfection.maker')}
        optionalText={t('form.optional')}
        error={problems.agentMaker}
        defaultValue={typed('agentMaker')}
      />
      <TextField
        name="lotNo"
        label={t('reprocessing:disinfection.lot')}
        hint={t('reprocessing:disinfection.lot_hint')}
        error={problems.lotNo}
        defaultValue={typed('lotNo')}
      />
      <DateField
        name="agentExpiresOn"
        label={t('reprocessing:disinfection.expires')}
        hint={t('reprocessing:disinfection.expires_hint')}
        error={problems.agentExpiresOn}
        defaultValue={typed('agentExpiresOn')}
      />
      <TextField
        name="targetStrength"
        label={t('reprocessing:disinfection.target')}
        optionalText={t('form.optional')}
        inputMode="decimal"
        width="short"
        error={problems.targetStrength}
        defaultValue={typed('targetStrength')}
      />
    </>
  )
}

type MeasuredProps = Sent & Pick<Props, 'ways' | 'endedAt'>

function MeasuredFields({ problems, typed, ways, endedAt }: MeasuredProps) {
  const { t } = useTranslation()
  const common = (name: 'strength' | 'temperatureC') => ({
    ...{ name, error: problems[name], defaultValue: typed(name) },
    ...{ inputMode: 'decimal' as const, width: 'short' as const },
  })
  const clock = (name: 'startedAt' | 'endedAt') => ({ name, type: 'datetime-local' as const, error: problems[name] })
  return (
    <>
      {ways.some(({ unit }) => unit !== '-') && (
        <TextField
          {...common('strength')}
          label={t('reprocessing:disinfection.strength')}
          hint={t('reprocessing:disinfection.strength_hint')}
        />
      )}
      {ways.some(({ leastC }) => leastC !== null) && (
        <TextField {...common('temperatureC')} label={t('reprocessing:disinfection.temperature')} suffix="°C" />
      )}
      <TextField
        {...clock('startedAt')}
        label={t('reprocessing:disinfection.started')}
        hint={t('reprocessing:disinfection.started_hint')}
        defaultValue={typed('startedAt')}
      />
      <TextField
        {...clock('endedAt')}
        label={t('reprocessing:disinfection.ended')}
        defaultValue={typed('endedAt') ?? endedAt}
      />
    </>
  )
}
