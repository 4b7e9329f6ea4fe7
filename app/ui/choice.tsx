import type { ReactNode } from 'react'
import { type Choice, described, FieldError, type FieldProps, Hint, Label } from './field.tsx'

type GroupProps = FieldProps & { readonly id?: string; readonly children: ReactNode }

/** Several controls that answer one question. */
export function FieldGroup({ name, id = name, label, optionalText, hint, error, children }: GroupProps) {
  return (
    <fieldset
      className={error ? 'field field-wrong' : 'field'}
      aria-describedby={described(name, hint, error)}
      id={id}
      tabIndex={-1}
    >
      <legend>
        <Label {...{ label, optionalText }} />
      </legend>
      {hint && <Hint name={name}>{hint}</Hint>}
      {error && <FieldError name={name}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}

type OptionsProps = {
  readonly type: 'radio' | 'checkbox'
  readonly group: FieldProps
  readonly options: readonly Choice[]
  readonly chosen: readonly (string | undefined)[]
}

/** The first answer bears the name of the question as its id: there the error summary leads. */
const Options = ({ type, group: { name, error }, options, chosen }: OptionsProps) => (
  <div className="options">
    {options.map(({ value, label, hint }, i) => {
      const id = i === 0 ? name : `${name}-${value}`
      return (
        <div className="option" key={value}>
          <input
            type={type}
            id={id}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            aria-describedby={hint ? `${name}-${value}-hint` : undefined}
            aria-invalid={error && type === 'checkbox' ? true : undefined}
          />
          <label htmlFor={id}>{label}</label>
          {hint && <Hint name={`${name}-${value}`}>{hint}</Hint>}
        </div>
      )
    })}
  </div>
)

type RadioProps = FieldProps & { readonly options: readonly Choice[]; readonly defaultValue?: string | undefined }

export const RadioGroup = ({ options, defaultValue, ...group }: RadioProps) => (
  <FieldGroup {...group} id={`${group.name}-group`}>
    <Options type="radio" group={group} options={options} chosen={[defaultValue]} />
  </FieldGroup>
)

type CheckboxesProps = FieldProps & { readonly options: readonly Choice[]; readonly defaultValues?: readonly string[] }

export const CheckboxGroup = ({ options, defaultValues = [], ...group }: CheckboxesProps) => (
  <FieldGroup {...group} id={`${group.name}-group`}>
    <Options type="checkbox" group={group} options={options} chosen={defaultValues} />
  </FieldGroup>
)

type TickProps = FieldProps & { readonly value?: string; readonly defaultChecked?: boolean }

/** One tick for one thing; sends `yes` unless told otherwise. */
export function CheckboxField({ name, label, optionalText, hint, error, value = 'yes', defaultChecked }: TickProps) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      {error && <FieldError name={name}>{error}</FieldError>}
      <div className="option">
        <input
          type="checkbox"
          id={name}
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          aria-describedby={described(name, hint, error)}
          aria-invalid={error ? true : undefined}
        />
        <label htmlFor={name}>
          <Label {...{ label, optionalText }} />
        </label>
        {hint && <Hint name={name}>{hint}</Hint>}
      </div>
    </div>
  )
}
