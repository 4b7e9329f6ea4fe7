import { useTranslation } from 'react-i18next'
import type { AskedFor } from './fitting-fields.ts'
import { BODY_RANGE, HOME_RANGE, isYesNo, type Range } from './measurement-range.ts'

/** Names of the fields as complaints say them: a figure's name carries what is possible and its unit. */
export function useFittingLabels(asked: AskedFor) {
  const { t } = useTranslation()
  const rangeText = ({ min, max, unit }: Range) => t('fitting:range', { min, max, unit: t(`fitting:unit.${unit}`) })
  const withRange = (label: string, range: Range) => t('fitting:with_range', { label, range: rangeText(range) })
  const body = asked.measurements.map(word => [word, withRange(t(`fitting:measurement.${word}`), BODY_RANGE[word])])
  const home = asked.homeLimits.map(word => {
    const label = t(`fitting:limit.${word}`)
    return [word, isYesNo(word) ? label : withRange(label, HOME_RANGE[word])]
  })
  const rest = {
    outcome: t('fitting:outcome'),
    advice: t('fitting:advice'),
    cautions: t('fitting:cautions'),
    signedName: t('fitting:signature'),
    signedAgreed: t('form.signature_agree'),
    signedDrawn: t('form.signature'),
  }
  const labels: { readonly [field: string]: string } = { ...Object.fromEntries([...body, ...home]), ...rest }
  return { labels, rangeText }
}
