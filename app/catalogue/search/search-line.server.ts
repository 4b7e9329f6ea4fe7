import { pinyin } from 'pinyin-pro'
import { type Kept, type Named, type Sound, searchLineOf } from './search-line.ts'

/** Reads whole words, so that 行 in 助行 is xing and 重 in 重载 is zhong. ü is written v, as keyboards do. */
const sound: Sound = text => pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })

/** What is kept beside a product for search. Written again whenever its name or its category changes. */
export const lineFor = (product: Named, category: Kept): string => searchLineOf(product, category, sound)
