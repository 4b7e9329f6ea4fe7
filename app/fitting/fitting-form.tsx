import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Signature } from '#app/ui/signature.tsx'
import { checkFit } from './fit-check.ts'
import { FitCheckTable } from './fit-check-table.tsx'
import type { FitProduct } from './fit-comparison.ts'
import { FITTING_OUTCOMES } from './fitting.ts'
import { type AskedFor, figuresOf } from './fitting-fields.ts'
import { MeasurementFields } from './measurement-fields.tsx'

type Props = {
  readonly product: FitProduct
  readonly asked: AskedFor & { readonly cautions: readonly Bilingual[] }
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
  readonly typedAll: (field: string) => readonly string[]
}

/** The sheet of a fitting: figures with the comparison beside them, cautions, finding, signature. */
export function FittingForm({ product, asked, problems, typed, typedAll }: Props) {
  const { t } = useTranslation()
  const [written, setWritten] = useState<FormData>()
  const now = (field: string) => (written ? String(written.get(field) ?? '') : typed(field))
  const follow = (event: FormEvent<HTMLDivElement>) => {
    const { form } = event.target as HTMLInputElement
    if (form) setWritten(new FormData(form))
  }
  return (
    <PostForm>
      <div className="stack" onChange={follow}>
        <MeasurementFields asked={asked} problems={problems} typed={typed} />
      </div>
      <Comparison product={product} asked={asked} typed={now} />
      <Cautions cautions={asked.cautions} error={problems.cautions} ticked={typedAll('cautions')} />
      <RadioGroup
        name="outcome"
        label={t('fitting:outcome')}
        error={problems.outcome}
        defaultValue={typed('outcome')}
        options={FITTING_OUTCOMES.map(value => ({
          value,
          label: t(`fitting:state.${value}`),
          hint: t(`fitting:outcome_hint.${value}`),
        }))}
      />
      <TextArea
        name="advice"
        label={t('fitting:advice')}
        hint={t('fitting:advice_hint')}
        error={problems.advice}
        defaultValue={typed('advice')}
      />
      <Signature
        name="signed"
        label={t('fitting:signature')}
        drawLabel={t('form.signature_draw')}
        typeLabel={t('form.signature_type')}
        agreeLabel={t('form.signature_agree')}
        clearText={t('form.signature_clear')}
        errors={problems}
        defaultName={typed('signedName')}
      />
      <Button>{t('fitting:save')}</Button>
    </PostForm>
  )
}

type ComparisonProps = Pick<Props, 'product' | 'asked'> & { readonly typed: (field: string) => string | undefined }

/** Follows the figures as they are typed; without scripts the button asks the server for the same. */
function Comparison({ product, asked, typed }: ComparisonProps) {
  const { t } = useTranslation('fitting')
  const { body, home } = figuresOf(typed)
  const checks = checkFit(product, body, home, [...asked.measurements, ...asked.homeLimits])
  if (checks.length === 0) return null
  const isMeasured = checks.some(({ verdict }) => verdict !== 'unknown')
  return (
    <section className="stack-tight" aria-live="polite">
      <h2>{t('checks')}</h2>
      <p className="hint">{t(isMeasured ? 'checks_lead' : 'checks_later')}</p>
      <FitCheckTable checks={checks} />
      <div>
        <Button kind="secondary" name="intent" value="check">
          {t('recheck')}
        </Button>
      </div>
    </section>
  )
}

type CautionsProps = {
  readonly cautions: readonly Bilingual[]
  readonly error: string | undefined
  readonly ticked: readonly string[]
}

function Cautions({ cautions, error, ticked }: CautionsProps) {
  const { t } = useTranslation('fitting')
  const language = useLanguage()
  if (cautions.length === 0) return null
  return (
    <CheckboxGroup
      name="cautions"
      label={t('cautions')}
      hint={`${t('cautions_hint')} ${t('cautions_example')}`}
      error={error}
      defaultValues={ticked}
      options={cautions.map((caution, place) => ({ value: String(place), label: inLanguage(language, caution) }))}
    />
  )
}
