import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckboxGroup, FieldGroup, RadioGroup } from '#app/ui/choice.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { type Choice, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { useFieldLabels } from './use-field-labels.tsx'
import type { Filled } from './version-part.ts'

type Of<Props> = Omit<Props, 'label' | 'error' | 'defaultValue' | 'defaultValues'> & { readonly filled: Filled }

/** A field that knows its label, its problem and what stands in it. */
function useAbout(name: string, filled: Filled) {
  return { label: useFieldLabels().short(name), error: filled.problems[name] }
}

export function Text({ filled, ...props }: Of<ComponentProps<typeof TextField>>) {
  return <TextField {...props} {...useAbout(props.name, filled)} defaultValue={filled.value(props.name)} />
}

export function Area({ filled, ...props }: Of<ComponentProps<typeof TextArea>>) {
  return <TextArea {...props} {...useAbout(props.name, filled)} defaultValue={filled.value(props.name)} />
}

export function Select({ filled, ...props }: Of<ComponentProps<typeof SelectField>>) {
  return <SelectField {...props} {...useAbout(props.name, filled)} defaultValue={filled.value(props.name)} />
}

export function Radios({ filled, ...props }: Of<ComponentProps<typeof RadioGroup>>) {
  return <RadioGroup {...props} {...useAbout(props.name, filled)} defaultValue={filled.value(props.name)} />
}

export function Ticks({ filled, ...props }: Of<ComponentProps<typeof CheckboxGroup>>) {
  return <CheckboxGroup {...props} {...useAbout(props.name, filled)} defaultValues={filled.values(props.name)} />
}

/** An amount in yuan. */
export function Yuan(props: Of<ComponentProps<typeof TextField>>) {
  const { t } = useTranslation()
  return <Text {...props} inputMode="decimal" suffix={t('pricing:yuan')} width="short" />
}

export const Count = (props: Of<ComponentProps<typeof TextField>>) => (
  <Text {...props} inputMode="numeric" width="short" />
)

export const choicesOf = <Word extends string>(
  words: readonly Word[],
  label: (word: Word) => string,
): readonly Choice[] => words.map(value => ({ value, label: label(value) }))

type PartProps = { readonly name: string; readonly title: string; readonly hint?: string; readonly children: ReactNode }

/** One of the questions that the whole form is about. */
export const Part = ({ name, title, hint, children }: PartProps) => (
  <FieldGroup name={name} label={<h2>{title}</h2>} hint={hint}>
    {children}
  </FieldGroup>
)

type RowProps = { readonly at: string; readonly title: string; readonly filled: Filled; readonly children: ReactNode }

/** A row of a list; one in which nothing stands yet unfolds, but for the first. */
export function Row({ at, title, filled, children }: RowProps) {
  const row = (
    <FieldGroup name={at} label={title}>
      {children}
    </FieldGroup>
  )
  return at.endsWith('.0') || filled.stands(at) ? row : <Disclosure summary={title}>{row}</Disclosure>
}
