import { type Day, isDay } from '#app/time/day.ts'

/** What a maker's own code says about a device (its UDI): the product, and which one of it. */
export type Gs1 = {
  /** Always 14 digits. */
  readonly gtin: string
  readonly serial?: string
  readonly lot?: string
  readonly expires?: Day
}

type Elements = ReadonlyMap<string, string>

const GTIN = 14
/** What separates elements, and what some scanners send instead of it. */
const SEPARATOR = '\u001D'
const SEPARATOR_AS_TYPED = /\u241D|<GS>|\{GS\}|\[GS\]|<FNC1>|\{FNC1\}/gi
/** The symbols whose readers say in front that what follows is of this kind: Code 128, Data Matrix, QR, DataBar, DotCode. */
const SYMBOL_MARK = /^\](?:C1|d2|Q3|e[0-3]|J1)/
const IN_AN_ADDRESS = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(?:01|gtin)\/(\d{8,14})(\/[^?#]*)?(?:\?([^#]*))?/i

/** Element names of two to four digits, told apart by how they begin; the first that fits holds. */
const NAME_LENGTHS: readonly (readonly [begins: RegExp, length: number])[] = [
  [/^(?:0[0-4]|1[0-9]|2[0-2]|30|37|9[0-9])/, 2],
  [/^(?:23|24|25|40|41|42|71)/, 3],
  [/^(?:3[1-69]|43|70|72|80|81|82)/, 4],
]

/** Elements that always have the same length need no separator after them. Counted without their name. */
const FIXED: readonly (readonly [begins: RegExp, length: number])[] = [
  [/^00/, 18],
  [/^0[123]/, 14],
  [/^04/, 16],
  [/^1[1-9]/, 6],
  [/^20/, 2],
  [/^3[1-6]/, 6],
  [/^41/, 13],
]

const lengthOf = (table: typeof FIXED, text: string) => table.find(([begins]) => begins.test(text))?.[1]

/** Whether the last of 8 to 14 digits is the one that the others give: every third counts three times, from the right. */
export function isGtin(text: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(text)) return false
  const sum = [...text].reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 ? 3 : 1), 0)
  return sum % 10 === 0
}

/** The same number as it may be written down: with and without the noughts in front. */
export function waysToWrite(gtin: string): readonly string[] {
  const full = gtin.padStart(GTIN, '0')
  return [14, 13, 12, 8].filter(length => /^0*$/.test(full.slice(0, GTIN - length))).map(length => full.slice(-length))
}

/** A maker's code: element strings with brackets or separators, an address that says the same, or a bare number. */
export function readGs1(text: string): Gs1 | undefined {
  const sent = text.replace(SEPARATOR_AS_TYPED, SEPARATOR)
  const bare = sent.replace(/^\]E[04]/, '')
  if (isGtin(bare)) return { gtin: bare.padStart(GTIN, '0') }
  return saidBy(inAddress(sent) ?? inBrackets(sent) ?? inARow(sent))
}

function saidBy(elements: Elements | undefined): Gs1 | undefined {
  const gtin = elements?.get('01')?.padStart(GTIN, '0')
  if (!elements || !gtin || !isGtin(gtin)) return undefined
  const [serial, lot, expires] = [elements.get('21'), elements.get('10'), lastDay(elements.get('17'))]
  return { gtin, ...(serial && { serial }), ...(lot && { lot }), ...(expires && { expires }) }
}

/** `YYMMDD`; the nought-th day of a month is its last. */
function lastDay(digits: string | undefined): Day | undefined {
  const [, year = '', month = '', day = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(digits ?? '') ?? []
  const last = String(new Date(Date.UTC(2000 + Number(year), Number(month), 0)).getUTCDate())
  const text = `20${year}-${month}-${day === '00' ? last : day}`
  return isDay(text) ? text : undefined
}

/** `(01)06901234567892(21)A7`, as it is printed under the bars. A bracket inside a value belongs to the value. */
function inBrackets(text: string): Elements | undefined {
  const said = text.replace(SYMBOL_MARK, '')
  if (!/^\(\d{2,4}\)/.test(said)) return undefined
  const parts = said.split(/\((\d{2,4})\)/).slice(1)
  const pairs = parts.flatMap((name, i) =>
    i % 2 === 0 ? [[name, (parts[i + 1] ?? '').replaceAll(SEPARATOR, '').trim()] as const] : [],
  )
  return pairs.every(([, value]) => value !== '') ? new Map(pairs) : undefined
}

/** One after the other as a scanner sends them; undefined when it does not come out even. */
function inARow(text: string): Elements | undefined {
  let rest = withoutSeparator(text.replace(SYMBOL_MARK, ''))
  const elements = new Map<string, string>()
  while (rest !== '') {
    const name = rest.slice(0, lengthOf(NAME_LENGTHS, rest))
    const fixed = lengthOf(FIXED, rest)
    const end = rest.indexOf(SEPARATOR)
    const stop = fixed === undefined ? (end < 0 ? rest.length : end) : name.length + fixed
    const value = rest.slice(name.length, stop)
    if (!isElement(rest, name, value, fixed)) return undefined
    elements.set(name, value)
    rest = withoutSeparator(rest.slice(stop))
  }
  return elements
}

const withoutSeparator = (text: string) => (text.startsWith(SEPARATOR) ? text.slice(1) : text)

function isElement(rest: string, name: string, value: string, fixed: number | undefined): boolean {
  if (lengthOf(NAME_LENGTHS, rest) === undefined || name.length !== lengthOf(NAME_LENGTHS, rest)) return false
  if (fixed === undefined) return value !== ''
  return value.length === fixed && !value.includes(SEPARATOR)
}

/** `https://any.example/01/06901234567892/21/A7?17=271231`: an address that says the same. */
function inAddress(text: string): Elements | undefined {
  const [, gtin, path = '', query = ''] = IN_AN_ADDRESS.exec(text) ?? []
  if (gtin === undefined) return undefined
  const steps = path.split('/').slice(1)
  const inPath = steps.flatMap((name, i) => (i % 2 === 0 ? [[name, steps[i + 1] ?? '']] : []))
  const pairs = [...inPath, ...query.split('&').map(pair => pair.split('='))]
  const said = pairs.map(([name = '', value = '']) => [NAMES[name.toLowerCase()] ?? name, decoded(value)] as const)
  return new Map([...said, ['01', gtin]])
}

/** Names in words that older addresses use. */
const NAMES: { readonly [name: string]: string } = { ser: '21', lot: '10', exp: '17' }

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // A stray percent sign belongs to the value as it stands.
    return value
  }
}
