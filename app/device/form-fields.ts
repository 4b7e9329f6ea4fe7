import type { Fields } from './queue.ts'

/** Never the key of the page, which is new each time. */
const KEY = 'key'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

/** A form's answers as the server reads them: several under one name are a list. Files are not among them. */
export function fieldsOf(form: HTMLFormElement, submitter?: HTMLElement | null): Fields {
  const data = new FormData(form, submitter ?? null)
  const names = [...new Set(data.keys())].filter(name => name !== KEY)
  const answers = names.map(name => [name, data.getAll(name).filter(value => typeof value === 'string')] as const)
  return Object.fromEntries(
    answers
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]),
  )
}

/** Puts answers back where somebody had written them; several fields of one name take theirs in order. */
export function fillIn(form: HTMLFormElement, fields: Fields): void {
  const left = new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]))
  for (const control of [...form.elements].filter(isControl)) {
    if (control.name === KEY || control.type === 'hidden' || control.type === 'file') continue
    const values = left.get(control.name)
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio'))
      control.checked = values?.includes(control.value) ?? false
    else control.value = values?.shift() ?? control.value
  }
}
