/** A hardware scanner types faster than anybody: its keys come less than this apart. */
export const FASTEST_HAND_MS = 35
/** Shorter bursts are two fingers at once, not a code. */
const SHORTEST_CODE = 4
const LONGEST_CODE = 300

/** What is read of a key: no text of a composition, since a Chinese keyboard sends there something else. */
export type Stroke = {
  readonly key: string
  /** Which key it is on the board, whatever the input method makes of it. */
  readonly code: string
  readonly keyCode: number
  readonly at: number
  readonly shift: boolean
  readonly capsLock: boolean
  readonly control: boolean
  /** Another modifier that makes a command of it. */
  readonly command: boolean
  /** A key that is held down: no scanner does that. */
  readonly repeat: boolean
  readonly composing: boolean
}

/** A radio that stumbles, or a busy phone: keys that come less than this apart still belong to one code. */
const STUMBLE_MS = 300

/** `whole` has what came before the scanner stumbled as well. */
export type Burst = { readonly text: string; readonly whole: string; readonly lastAt: number }
export const NO_BURST: Burst = { text: '', whole: '', lastAt: Number.NEGATIVE_INFINITY }

export type Step = {
  readonly burst: Burst
  /** A code, once its last key has come; `whole` where nothing else is typed, as in a field for codes. */
  readonly code?: string
  readonly whole?: string
  /** Whether this key belongs to a scanner, so that nothing else on the page should answer to it. */
  readonly isScanners: boolean
}

const ENDS = ['Enter', 'NumpadEnter', 'Tab']
/** Told by name and by place: an input method takes the name away. */
const SILENT = /^(?:Shift|Control|Alt|Meta)(?:Left|Right|Graph)?$|^(?:CapsLock|NumLock|Fn)$/

/** One key more. Pure: what was typed before is in the burst. */
export function step(burst: Burst, stroke: Stroke): Step {
  const isFast = stroke.at - burst.lastAt < FASTEST_HAND_MS
  if (SILENT.test(stroke.key) || SILENT.test(stroke.code))
    return { burst: isFast ? { ...burst, lastAt: stroke.at } : { ...burst, text: '' }, isScanners: false }
  if (isEnd(stroke)) return ended(isFast ? burst : NO_BURST)
  const sign = signOf(stroke)
  if (sign === undefined || stroke.repeat) return { burst: NO_BURST, isScanners: false }
  const text = isFast ? burst.text + sign : sign
  const whole = stroke.at - burst.lastAt < STUMBLE_MS ? burst.whole + sign : sign
  if (text.length > LONGEST_CODE) return { burst: NO_BURST, isScanners: false }
  return { burst: { text, whole, lastAt: stroke.at }, isScanners: text.length > 1 }
}

const isEnd = ({ key, code }: Stroke) => ENDS.includes(code) || (code === '' && ENDS.includes(key))

const ended = ({ text, whole }: Burst): Step =>
  text.length < SHORTEST_CODE
    ? { burst: NO_BURST, isScanners: false }
    : { burst: NO_BURST, code: text, whole, isScanners: true }

const KEY_OF_AN_INPUT_METHOD = 229
/** How a scanner that speaks GS1 types the separator between two elements. */
const SEPARATOR = '\u001D'

function signOf(stroke: Stroke): string | undefined {
  if (stroke.command) return undefined
  if (stroke.control) return stroke.code === 'BracketRight' ? SEPARATOR : undefined
  const isAsTyped = /^[\u0020-\u007E]$/.test(stroke.key) && !isTakenByInputMethod(stroke)
  return isAsTyped ? stroke.key : (onTheBoard(stroke) ?? spelt(stroke.key))
}

const isTakenByInputMethod = ({ composing, keyCode, key }: Stroke) =>
  composing || keyCode === KEY_OF_AN_INPUT_METHOD || key === 'Process'

/** A key without a place on the board still has its sign, perhaps in full width. */
const spelt = (key: string): string | undefined => ([...key].length === 1 ? key.normalize('NFKC') : undefined)

const PLAIN: { readonly [code: string]: string } = {
  ...{ Minus: '-', Equal: '=', BracketLeft: '[', BracketRight: ']', Backslash: '\\', Semicolon: ';', Quote: "'" },
  ...{ Backquote: '`', Comma: ',', Period: '.', Slash: '/', Space: ' ', NumpadAdd: '+', NumpadSubtract: '-' },
  ...{ NumpadMultiply: '*', NumpadDivide: '/', NumpadDecimal: '.' },
}
const SHIFTED: { readonly [plain: string]: string } = {
  ...{ '1': '!', '2': '@', '3': '#', '4': '$', '5': '%', '6': '^', '7': '&', '8': '*', '9': '(', '0': ')' },
  ...{ '-': '_', '=': '+', '[': '{', ']': '}', '\\': '|', ';': ':', "'": '"', '`': '~', ',': '<', '.': '>', '/': '?' },
}

/** The sign that a key gives on the board that scanners imitate: the American one. */
function onTheBoard({ code, shift, capsLock }: Stroke): string | undefined {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? []
  if (letter !== undefined) return shift === capsLock ? letter.toLowerCase() : letter
  const [, onPad] = /^Numpad(\d)$/.exec(code) ?? []
  if (onPad !== undefined) return onPad
  const plain = /^Digit(\d)$/.exec(code)?.[1] ?? PLAIN[code]
  if (plain === undefined || !shift || code.startsWith('Numpad')) return plain
  return SHIFTED[plain] ?? plain
}
