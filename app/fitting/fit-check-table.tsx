import { useTranslation } from 'react-i18next'
import { Table } from '#app/ui/table.tsx'
import { Tag, type Tone } from '#app/ui/tag.tsx'
import type { FitCheck, FitVerdict } from './fit-check.ts'

const TONE: { readonly [V in FitVerdict]: Tone } = { fits: 'good', warns: 'warn', stops: 'bad', unknown: 'neutral' }

/** Each comparison with its figures, so that the fitter sees why. */
export function FitCheckTable({ checks }: { readonly checks: readonly FitCheck[] }) {
  const { t } = useTranslation('fitting')
  const unitText = ({ unit }: FitCheck) => (unit ? t(`unit.${unit}`) : '')
  const valueText = (check: FitCheck) => {
    if (check.value === null) return t('not_measured')
    return check.unit === null ? t(check.value === 1 ? 'yes' : 'no') : `${check.value} ${unitText(check)}`
  }
  const wantedText = (check: FitCheck) => {
    const { from, to } = check
    if (check.unit === null) return t('yes')
    if (from !== null && to !== null) return t('between', { from, to, unit: unitText(check) })
    if (from !== null) return t('at_least', { from, unit: unitText(check) })
    return to === null ? '' : t('at_most', { to, unit: unitText(check) })
  }
  return (
    <Table
      caption={t('checks')}
      hidesCaption
      stacks
      rows={checks}
      rowKey={({ check }) => check}
      columns={[
        { key: 'check', head: t('check_head'), render: ({ check }) => t(`check.${check}`) },
        { key: 'value', head: t('value_head'), isNumeric: true, render: valueText },
        { key: 'wanted', head: t('wanted_head'), isNumeric: true, render: wantedText },
        {
          key: 'verdict',
          head: t('verdict_head'),
          render: ({ verdict }) => <Tag tone={TONE[verdict]}>{t(`verdict.${verdict}`)}</Tag>,
        },
      ]}
    />
  )
}
