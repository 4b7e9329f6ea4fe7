import type { Fen } from './fen.ts'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿', '万亿']
const GROUP_LENGTH = 4

/**
 * An amount in the capitals of Chinese receipts: 8000 fen is 人民币捌拾元整. Zeros between digits are said once, those at the
 * end of a group not at all (《支付结算办法》, rules for writing notes and receipts).
 */
export function capitals(amount: Fen): string {
  if (amount < 0) throw new RangeError('a receipt says what changed hands, not below nothing')
  const [yuan, jiao, part] = [Math.floor(amount / 100), Math.floor(amount / 10) % 10, amount % 10]
  const whole = yuan === 0 ? (amount === 0 ? '零元' : '') : `${wholeOf(yuan)}元`
  if (jiao === 0 && part === 0) return `人民币${whole}整`
  const tenth = jiao > 0 ? `${digit(jiao)}角` : yuan > 0 ? '零' : ''
  return `人民币${whole}${tenth}${part > 0 ? `${digit(part)}分` : '整'}`
}

const digit = (one: number): string => DIGITS[one] ?? ''

function wholeOf(yuan: number): string {
  const text = String(yuan)
  let said = ''
  let isZeroDue = false
  for (let at = 0; at < text.length; at++) {
    const place = text.length - 1 - at
    const one = Number(text[at])
    if (one === 0) isZeroDue = said !== ''
    else {
      said += `${isZeroDue ? '零' : ''}${digit(one)}${PLACES[place % GROUP_LENGTH] ?? ''}`
      isZeroDue = false
    }
    if (place % GROUP_LENGTH === 0 && place > 0 && hasAny(text, at)) said += GROUPS[place / GROUP_LENGTH] ?? ''
  }
  return said
}

/** Whether the group of four that ends here has a digit: 一亿 has no 万. */
const hasAny = (text: string, end: number): boolean =>
  Number(text.slice(Math.max(0, end + 1 - GROUP_LENGTH), end + 1)) > 0
