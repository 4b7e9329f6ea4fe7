import { fenOf } from '#app/money/yuan.ts'
import type { FormFields } from './version.ts'

/**
 * Reads fields as they were typed. What cannot be read stays as it is, for the schema to complain about under its own path;
 * what is empty is not there.
 */
export const readingOf = (typed: FormFields) => {
  const listed = (name: string): readonly string[] => {
    const value = typed[name]
    return (typeof value === 'string' ? [value] : (value ?? [])).map(one => one.trim()).filter(one => one !== '')
  }
  const said = (name: string): string | undefined => listed(name)[0]
  const read = <Value>(name: string, how: (text: string) => Value) => {
    const text = said(name)
    return text === undefined ? undefined : how(text)
  }
  const orNone = <Value>(list: readonly Value[]) => (list.length === 0 ? undefined : list)
  return {
    listed,
    said,
    some: (name: string) => orNone(listed(name)),
    money: (name: string) =>
      read(
        name,
        signed(text => fenOf(text)),
      ),
    percent: (name: string) => read(name, text => fenOf(text.replace(/[%％]/g, '')) ?? text),
    count: (name: string) => read(name, text => countOf(text)),
    /** Codes or numbers with blanks, commas or lines between them. */
    words: (name: string) => wordsOf(said(name) ?? ''),
    lines: (name: string) =>
      (said(name) ?? '')
        .split('\n')
        .map(wordsOf)
        .filter(words => words.length > 0),
    /** The rows of a list that say anything, each with its number in the form. */
    rows: (list: string) => {
      const numbers = Object.keys(typed).flatMap(name => {
        const row = name.startsWith(`${list}.`) ? /^\d{1,2}(?=\.)/.exec(name.slice(list.length + 1))?.[0] : undefined
        return row === undefined || listed(name).length === 0 ? [] : [Number(row)]
      })
      return [...new Set(numbers)].sort((one, other) => one - other)
    },
  }
}
export type Reading = ReturnType<typeof readingOf>

const NUMBER = /^-?\d{1,9}$/
export const countOf = (text: string): number | string => {
  const tidy = text.normalize('NFKC')
  return NUMBER.test(tidy) ? Number(tidy) : text
}

/** An amount below nothing is read as one, so that the complaint can say so. */
const signed = (read: (text: string) => number | undefined) => (text: string) => {
  const [, minus, rest] = /^([-−]?)(.*)$/s.exec(text.normalize('NFKC')) ?? []
  const amount = read(rest ?? '')
  return amount === undefined ? text : minus ? -amount : amount
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,、;]+/)
    .filter(word => word !== '')
