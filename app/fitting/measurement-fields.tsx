import { useTranslation } from 'react-i18next'
import type { HomeLimit } from '#app/catalogue/measurement.ts'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'
import type { AskedFor } from './fitting-fields.ts'
import { BODY_RANGE, HOME_RANGE, isYesNo, type Range } from './measurement-range.ts'
import { useFittingLabels } from './use-fitting-labels.tsx'

type Props = {
  readonly asked: AskedFor
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** The figures that this category asks for, each with its unit and what is possible. */
export function MeasurementFields({ asked, problems, typed }: Props) {
  const { t } = useTranslation('fitting')
  const { rangeText } = useFittingLabels(asked)
  const figureField = (name: string, label: string, range: Range) => (
    <TextField
      key={name}
      name={name}
      label={label}
      hint={rangeText(range)}
      error={problems[name]}
      defaultValue={typed(name)}
      inputMode="decimal"
      suffix={t(`unit.${range.unit}`)}
      width="short"
    />
  )
  const limitField = (word: HomeLimit) => {
    if (!isYesNo(word)) return figureField(word, t(`limit.${word}`), HOME_RANGE[word])
    const options = (['yes', 'no'] as const).map(value => ({ value, label: t(value) }))
    const field = { name: word, label: t(`limit.${word}`), defaultValue: typed(word), error: problems[word] }
    return <RadioGroup key={word} {...field} options={options} />
  }
  return (
    <>
      {asked.measurements.length > 0 && (
        <section className="stack">
          <h2>{t('body')}</h2>
          <div className="grid-2">
            {asked.measurements.map(word => figureField(word, t(`measurement.${word}`), BODY_RANGE[word]))}
          </div>
        </section>
      )}
      {asked.homeLimits.length > 0 && (
        <section className="stack">
          <h2>{t('home')}</h2>
          <p className="hint">{t('home_hint')}</p>
          <div className="grid-2">{asked.homeLimits.map(limitField)}</div>
        </section>
      )}
    </>
  )
}
