import { ANQING } from './anqing.ts'
import { JAPAN } from './japan.ts'
import { JINJIANG } from './jinjiang.ts'
import type { Pack } from './pack.ts'
import { SHANGHAI } from './shanghai.ts'
import { SUZHOU } from './suzhou.ts'
import { WUQING } from './wuqing.ts'
import { WUXI } from './wuxi.ts'

/** What places have published, each marked as an example and with its source: to begin a programme with. */
export const PACKS: readonly Pack[] = [WUQING, SHANGHAI, WUXI, JINJIANG, SUZHOU, ANQING, JAPAN]
