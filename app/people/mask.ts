/** The surnames of two characters that are met often; all others have one. */
const LONG_SURNAMES = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '东方',
  '长孙',
  '宇文',
  '端木',
]
const HAN = /^\p{Script=Han}/u
const SHOWN = 4

/** Keeps the surname: 王桂兰 is 王**. A name in other letters keeps its first letter and not its length. */
export function maskName(name: string): string {
  const letters = [...name.trim()]
  if (!HAN.test(name.trim())) return letters.length === 0 ? '' : `${letters[0]}***`
  const kept = letters.length > 2 && LONG_SURNAMES.includes(letters.slice(0, 2).join('')) ? 2 : 1
  return letters.slice(0, kept).join('') + '*'.repeat(Math.max(1, letters.length - kept))
}

/** Keeps the first four and the last four: 1201**********0022. A number too short for that shows nothing. */
export const maskNumber = (number: string): string =>
  number.length <= SHOWN * 2
    ? '*'.repeat(number.length)
    : number.slice(0, SHOWN) + '*'.repeat(number.length - SHOWN * 2) + number.slice(-SHOWN)

/** Of a number that is sealed only its tail is at hand. */
export const maskTail = (tail: string | null): string => (tail === null ? '' : `**************${tail}`)
