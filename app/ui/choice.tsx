import type { ReactNode } from 'react'
import { type Choice, FieldError, type FieldProps, Hint } from './field.tsx'

type GroupProps = FieldProps & { readonly children: ReactNode }

/** Several controls that answer one question. */
export function FieldGroup({ name, label, hint, error, children }: GroupProps) {
  const describedBy = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby={describedBy || undefined} id={name}>
      <legend>{label}</legend>
      {hint && <Hint name={name}>{hint}</Hint>}
      {error && <FieldError name={name}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}

type OptionProps = {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly option: Choice
  readonly isChosen: boolean
}

function Option({ type, name, option, isChosen }: OptionProps) {
  const id = `${name}-${option.value}`
  return (
    <div className="option">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={isChosen}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id}>{option.label}</label>
      {option.hint && (
        <p className="hint" id={`${id}-hint`}>
          {option.hint}
        </p>
      )}
    </div>
  )
}

type RadioProps = FieldProps & { readonly options: readonly Choice[]; readonly defaultValue?: string | undefined }

export const RadioGroup = ({ options, defaultValue, ...props }: RadioProps) => (
  <FieldGroup {...props}>
    {options.map(option => (
      <Option
        key={option.value}
        type="radio"
        name={props.name}
        option={option}
        isChosen={option.value === defaultValue}
      />
    ))}
  </FieldGroup>
)

type CheckboxesProps = FieldProps & { readonly options: readonly Choice[]; readonly defaultValues?: readonly string[] }

export const CheckboxGroup = ({ options, defaultValues = [], ...props }: CheckboxesProps) => (
  <FieldGroup {...props}>
    {options.map(option => (
      <Option
        key={option.value}
        type="checkbox"
        name={props.name}
        option={option}
        isChosen={defaultValues.includes(option.value)}
      />
    ))}
  </FieldGroup>
)

type TickProps = FieldProps & { readonly value?: string; readonly defaultChecked?: boolean }

/** One tick for one thing; sends `yes` unless told otherwise. */
export function CheckboxField({ name, label, hint, error, value = 'yes', defaultChecked }: TickProps) {
  const describedBy = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
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
          aria-describedby={describedBy || undefined}
          aria-invalid={error ? true : undefined}
        />
        <label htmlFor={name}>{label}</label>
        {hint && <Hint name={name}>{hint}</Hint>}
      </div>
    </div>
  )
}
