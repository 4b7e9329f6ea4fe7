import { checkOf } from '#app/people/identity-number.ts'
import type { Chance } from './chance.ts'

/** Names and numbers of people who do not exist. */
const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段',
]
const GIVEN = {
  old: [
    '桂英',
    '秀兰',
    '玉珍',
    '淑华',
    '凤英',
    '建国',
    '德明',
    '宝山',
    '志强',
    '福来',
    '长海',
    '树林',
    '玉兰',
    '桂芝',
    '文华',
    '国栋',
    '春生',
    '秀芳',
    '永福',
    '素琴',
  ],
  young: [
    '伟',
    '磊',
    '静',
    '敏',
    '娜',
    '超',
    '丽',
    '鹏',
    '婷',
    '斌',
    '雪',
    '浩然',
    '佳琪',
    '志远',
    '晓梅',
    '海燕',
    '立新',
    '红梅',
    '建军',
    '小红',
  ],
} as const

const OLD_BEFORE = 1970

export const nameOf = (chance: Chance, bornIn: number): string =>
  chance.pick(SURNAMES) + chance.pick(bornIn < OLD_BEFORE ? GIVEN.old : GIVEN.young)

/** Behind the people of the cast, whose numbers are written down. */
const FIRST_IN_ORDER = 110
export const MOST_PEOPLE = 999 - FIRST_IN_ORDER

/**
 * An identity number of nobody: its form and checksum are right, so that every rule meets a real one. The order, counted
 * within the district, makes it one person's: by chance alone two would share one on some day of the year.
 */
export function identityNumberOf(chance: Chance, districtCode: string, bornIn: number, order: number): string {
  if (order > MOST_PEOPLE) throw new Error(`a district has numbers for ${MOST_PEOPLE} people`)
  const two = (figure: number) => String(figure).padStart(2, '0')
  const birth = `${bornIn}${two(chance.between(1, 12))}${two(chance.between(1, 28))}`
  const body = `${districtCode}${birth}${FIRST_IN_ORDER + order}`
  return `${body}${checkOf(body)}`
}

export const addressOf = (chance: Chance): string =>
  `${chance.pick(['幸福里', '和平里', '光明里', '团结路', '康乐园', '福源里', '祥和苑', '静湖里'])} ${chance.between(1, 30)} 号楼 ${chance.between(1, 6)} 门 ${chance.between(1, 6)}0${chance.between(1, 4)}`
