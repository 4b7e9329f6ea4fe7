import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type FieldProps = {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** Said beside the label of a field that may stay empty. */
  readonly optionalText?: string | undefined
}

export const described = (name: string, hint: ReactNode, error: string | undefined) =>
  [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined

/** What every control shares with its label: the hint, the error, and how a screen reader finds both. */
export const controlProps = ({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) => ({
  id: name,
  name,
  'aria-describedby': described(name, hint, error),
  'aria-invalid': error ? true : undefined,
})

export const Hint = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <p className="hint" id={`${name}-hint`}>
    {children}
  </p>
)

export const FieldError = ({ name, children }: { readonly name: string; readonly children: string }) => (
  <p className="field-error" id={`${name}-error`}>
    <Icon name="warn" />
    {children}
  </p>
)

export const Label = ({ label, optionalText }: Pick<FieldProps, 'label' | 'optionalText'>) => (
  <>
    {label}
    {optionalText && <span className="field-optional"> {optionalText}</span>}
  </>
)

/** Label, hint, error, control: in this order, always. */
export function Field({
  name,
  label,
  optionalText,
  hint,
  error,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={name}>
        <Label {...{ label, optionalText }} />
      </label>
      {hint && <Hint name={name}>{hint}</Hint>}
      {error && <FieldError name={name}>{error}</FieldError>}
      {children}
    </div>
  )
}

type TextProps = FieldProps & {
  readonly defaultValue?: string | number | undefined
  readonly type?: 'text' | 'tel' | 'email' | 'password' | 'search' | 'number' | 'date' | 'datetime-local'
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly suffix?: string
  readonly width?: 'short' | 'medium' | 'full'
  readonly min?: string | number
  readonly max?: string | number
  readonly step?: string | number
  readonly maxLength?: number
  readonly autoFocus?: boolean
}

export function TextField({ suffix, width = 'medium', type = 'text', autoComplete = 'off', ...props }: TextProps) {
  const { label, optionalText, hint, error, name, ...rest } = props
  const input = (
    <input
      {...controlProps(props)}
      type={type}
      autoComplete={autoComplete}
      className={`input input-${width}`}
      {...rest}
    />
  )
  return (
    <Field {...{ name, label, optionalText, hint, error }}>
      {suffix ? (
        <span className="with-suffix">
          {input}
          <span className="suffix">{suffix}</span>
        </span>
      ) : (
        input
      )}
    </Field>
  )
}

/** A day, by the browser's own calendar. */
export const DateField = (props: Omit<TextProps, 'type' | 'suffix' | 'inputMode'>) => (
  <TextField {...props} type="date" width="short" />
)

type AreaProps = FieldProps & { readonly defaultValue?: string | undefined; readonly rows?: number }

export const TextArea = ({ defaultValue, rows = 4, ...props }: AreaProps) => (
  <Field {...props}>
    <textarea {...controlProps(props)} rows={rows} defaultValue={defaultValue} className="input input-full" />
  </Field>
)

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string; readonly group?: string }
type SelectProps = FieldProps & {
  readonly options: readonly Choice[]
  readonly defaultValue?: string | undefined
  readonly empty?: string
  /** Where a choice takes effect at once; everywhere else the form is sent. */
  readonly onChoose?: (value: string) => void
}

/** `empty` is the first option, which chooses nothing; options with a `group` are gathered under it. */
export function SelectField({ options, defaultValue, empty, onChoose, ...props }: SelectProps) {
  const groups = [...new Set(options.map(({ group }) => group))]
  const list = (group: string | undefined) =>
    options
      .filter(option => option.group === group)
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))
  return (
    <Field {...props}>
      <select
        {...controlProps(props)}
        defaultValue={defaultValue ?? ''}
        className="input input-medium"
        onChange={onChoose && (event => onChoose(event.currentTarget.value))}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {groups.map(group =>
          group === undefined ? (
            list(group)
          ) : (
            <optgroup key={group} label={group}>
              {list(group)}
            </optgroup>
          ),
        )}
      </select>
    </Field>
  )
}
