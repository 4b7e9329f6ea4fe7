import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { CheckboxField } from '#app/ui/choice.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { KEPT_NUMBER } from './kept-number.ts'

type Named = { readonly zh: string; readonly en: string }
type Place = Named & { readonly id: string }

/** What the service knows of the person already; an empty one of a newcomer. */
export type KnownPerson = {
  readonly name?: string | undefined
  readonly phone?: string | undefined
  readonly streetId?: string | null | undefined
  readonly address?: string | undefined
  readonly isLocal?: boolean | undefined
  readonly idNumberTail?: string | null | undefined
}

type Props = {
  readonly districts: readonly (Named & { readonly streets: readonly Place[] })[]
  readonly known?: KnownPerson | undefined
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** The labels of the fields, for the summary of what is to be mended. */
export function usePersonLabels() {
  const { t } = useTranslation()
  return {
    name: t('people:name'),
    idNumber: t('people:id_number'),
    phone: t('people:phone'),
    streetId: t('people:street'),
    address: t('people:address'),
    consentService: t('people:consent_service'),
  }
}

/** Who somebody is: the fields that `introducePerson` reads. Nothing is ticked beforehand. */
export function PersonFields({ districts, known = {}, problems, typed }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const labels = usePersonLabels()
  const streets = districts.flatMap(district =>
    district.streets.map(street => ({
      value: street.id,
      label: inLanguage(language, street),
      group: inLanguage(language, district),
    })),
  )
  const text = (name: 'name' | 'phone' | 'address', autoComplete: 'name' | 'tel' | 'address-line1') => (
    <TextField
      name={name}
      label={labels[name]}
      hint={t(`people:${name}_hint`)}
      error={problems[name]}
      defaultValue={typed(name) ?? known[name]}
      autoComplete={autoComplete}
      type={name === 'phone' ? 'tel' : 'text'}
      width={name === 'address' ? 'full' : 'medium'}
    />
  )
  return (
    <>
      {text('name', 'name')}
      <IdentityNumberField tail={known.idNumberTail ?? undefined} error={problems.idNumber} typed={typed('idNumber')} />
      {text('phone', 'tel')}
      <SelectField
        name="streetId"
        label={labels.streetId}
        error={problems.streetId}
        options={streets}
        empty={t('form.choose')}
        defaultValue={typed('streetId') ?? known.streetId ?? undefined}
      />
      {text('address', 'address-line1')}
      <CheckboxField
        name="isLocal"
        label={t('people:is_local')}
        hint={t('people:is_local_hint')}
        defaultChecked={typed('name') === undefined ? known.isLocal === true : typed('isLocal') === 'yes'}
      />
      <Consents problems={problems} typed={typed} />
    </>
  )
}

type NumberProps = {
  readonly tail?: string | undefined
  readonly error: string | undefined
  readonly typed: string | undefined
}

/** A number that is kept is told by its tail, and not asked for again. */
function IdentityNumberField({ tail, error, typed }: NumberProps) {
  const { t } = useTranslation()
  if (tail !== undefined) {
    return (
      <div className="field">
        <p className="field-label">{t('people:id_number')}</p>
        <p>{t('people:id_number_kept', { tail })}</p>
        <input type="hidden" name="idNumber" value={KEPT_NUMBER} />
      </div>
    )
  }
  return (
    <TextField
      name="idNumber"
      label={t('people:id_number')}
      hint={t('people:id_number_hint')}
      error={error}
      defaultValue={typed}
      autoComplete="off"
    />
  )
}

/** One tick for each purpose, never ticked for anybody. */
function Consents({ problems, typed }: Pick<Props, 'problems' | 'typed'>) {
  const { t } = useTranslation()
  return (
    <section className="stack" aria-labelledby="consents">
      <h2 id="consents">{t('people:consent_title')}</h2>
      <CheckboxField
        name="consentService"
        label={t('people:consent_service')}
        hint={t('people:consent_service_hint')}
        error={problems.consentService}
        defaultChecked={typed('consentService') === 'yes'}
      />
      <CheckboxField
        name="consentEntitlement"
        label={t('people:consent_entitlement')}
        hint={t('people:consent_entitlement_hint')}
        defaultChecked={typed('consentEntitlement') === 'yes'}
      />
    </section>
  )
}
