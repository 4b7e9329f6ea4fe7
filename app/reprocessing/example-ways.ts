import type { Material } from '#app/catalogue/material.ts'
import type { DisinfectionAgent } from './disinfection.ts'
import type { DisinfectionMethod } from './method.ts'

/** How much is asked: ordinary, raised (visible dirt), high (blood, excreta), highest (known infection). */
export type Level = 0 | 1 | 2 | 3

type Figures = {
  readonly least?: number
  readonly most?: number
  readonly minutes?: number
  readonly leastC?: number
  readonly mostC?: number
}
type ExampleWay = {
  readonly method: DisinfectionMethod
  readonly agent: DisinfectionAgent | null
  readonly rinse: boolean
  readonly source: string
  /** By level; a level without figures is not allowed this way. */
  readonly levels: { readonly [L in Level]?: Figures }
}

const by = (least: number, most: number, minutes: number): Figures => ({ least, most, minutes })
const hot = (leastC: number, mostC: number, minutes: number): Figures => ({ leastC, mostC, minutes })

/** "More than 30 minutes" is 31 in whole minutes, "more than 80 °C" is 81. A known infection: the highest row, an hour. */
const BLOOD = by(2000, 5000, 31)
const INFECTION = by(2000, 5000, 60)

const CHLORINE_WIPE: ExampleWay = {
  ...{ method: 'wipe', agent: 'chlorine', rinse: true },
  source:
    '500 mg/L 30 min 后清水擦净（按材质设定）；污染 1000 mg/L（PMC7804477 表 3）；血液 2000–5000 mg/L >30 min（m.lohandbio.com）',
  levels: { 0: by(500, 1000, 30), 1: by(1000, 2000, 30), 2: BLOOD, 3: INFECTION },
}
const CHLORINE_SOAK: ExampleWay = {
  ...{ method: 'soak', agent: 'chlorine', rinse: true },
  source: '500 mg/L >10 min；血液传播病原体 2000–5000 mg/L >30 min（m.lohandbio.com）',
  levels: { 0: by(500, 1000, 11), 1: by(1000, 2000, 30), 2: BLOOD, 3: INFECTION },
}
const CHLORINE_SPRAY: ExampleWay = {
  ...{ method: 'spray', agent: 'chlorine', rinse: true },
  source: '一般表面 400–700 mg/L 10–30 min；污染 2000 mg/L ≥60 min（m.lohandbio.com）',
  levels: { 0: by(400, 700, 10), 1: by(1000, 2000, 30), 2: by(2000, 5000, 60), 3: INFECTION },
}
const FABRIC_SOAK: ExampleWay = {
  ...{ method: 'soak', agent: 'chlorine', rinse: true },
  source: '织物 250–500 mg/L 30 min，水洗标允许时（PMC7804477 表 3；wjw.changzhou.gov.cn）',
  levels: { 0: by(250, 500, 30) },
}
const QUATERNARY_WIPE: ExampleWay = {
  ...{ method: 'wipe', agent: 'quaternary_ammonium', rinse: false },
  source: '物表 1000–2000 mg/L ≥30 min（PMC7804477 表 3）；有污渍时加倍为设定值',
  levels: { 0: by(1000, 2000, 30), 1: by(2000, 3000, 30) },
}
const QUATERNARY_SPRAY: ExampleWay = {
  ...{ method: 'spray', agent: 'quaternary_ammonium', rinse: false },
  source: '喷洒 1000–2000 mg/L 10–20 min（m.jianbiaoku.com 171219）；有污渍时加倍为设定值',
  levels: { 0: by(1000, 2000, 10), 1: by(2000, 3000, 20) },
}
/** Where chlorine is not borne, alcohol for ten minutes stands in for it after blood: a design value. */
const ETHANOL_WIPE: ExampleWay = {
  ...{ method: 'wipe', agent: 'ethanol', rinse: false },
  source: '握把、电子部件 75 %（日本 76.9–81.4 %，pref.okinawa），擦后晾 ≥3 min；血液 10 min 为设定值',
  levels: { 0: by(75, 82, 3), 1: by(75, 82, 3), 2: by(75, 82, 10) },
}
const ETHANOL_ON_METAL: ExampleWay = { ...ETHANOL_WIPE, levels: { 0: by(75, 82, 3) } }
const OZONE: ExampleWay = {
  ...{ method: 'ozone', agent: null, rinse: false },
  source: '臭氧柜整机 CT ≥3000 ppm·min（ouchiekaero.com）；传染病例加倍、60 min 和上限 20000 为设定值',
  levels: { 0: by(3000, 20_000, 1), 1: by(3000, 20_000, 1), 2: by(3000, 20_000, 1), 3: by(6000, 20_000, 60) },
}
const ULTRAVIOLET: ExampleWay = {
  ...{ method: 'uv', agent: null, rinse: false },
  source: '紫外线 85 µW/cm² ≥20 min（pref.okinawa）；上限 1000 为设定值',
  levels: { 0: by(85, 1000, 20), 1: by(85, 1000, 20) },
}
const STEAM: ExampleWay = {
  ...{ method: 'steam', agent: null, rinse: false },
  source: '织物、床垫蒸汽 >80 °C ≥10 min（pref.okinawa）；更脏时的时间和上限为设定值',
  levels: { 0: hot(81, 130, 10), 1: hot(81, 130, 10), 2: hot(81, 130, 30), 3: hot(81, 130, 60) },
}
const LAUNDRY: ExampleWay = {
  ...{ method: 'laundry', agent: null, rinse: true },
  source: '织物热洗 ≥80 °C 10 min（按材质设定）；更脏时的时间和上限为设定值',
  levels: { 0: hot(80, 95, 10), 1: hot(80, 95, 10), 2: hot(80, 95, 30), 3: hot(80, 95, 60) },
}
const THROW_AWAY: ExampleWay = {
  ...{ method: 'discard', agent: null, rinse: false },
  source: '液路部件一人一换，弃用',
  levels: { 0: {}, 1: {}, 2: {}, 3: {} },
}
/** The same, for what is no dirtier than by eye. */
const ifNoWorse = (way: ExampleWay): ExampleWay => ({
  ...way,
  levels: { ...(way.levels[0] && { 0: way.levels[0] }), ...(way.levels[1] && { 1: way.levels[1] }) },
})

/** What each material bears (rules.md 3.2, by material). Slings and electrics never see chlorine; fluid paths are thrown away. */
export const EXAMPLE_WAYS: { readonly [M in Material]: readonly ExampleWay[] } = {
  metal_or_abs: [
    ...[CHLORINE_WIPE, CHLORINE_SOAK, CHLORINE_SPRAY, QUATERNARY_WIPE, QUATERNARY_SPRAY],
    ...[ETHANOL_ON_METAL, OZONE, ULTRAVIOLET],
  ],
  aluminium_or_electrics: [QUATERNARY_WIPE, ETHANOL_WIPE, OZONE, ULTRAVIOLET],
  upholstery: [CHLORINE_WIPE, QUATERNARY_WIPE, OZONE],
  foam: [CHLORINE_WIPE, OZONE],
  textile: [LAUNDRY, STEAM, FABRIC_SOAK, QUATERNARY_WIPE, OZONE],
  sling: [
    ...[ifNoWorse(LAUNDRY), QUATERNARY_WIPE, ifNoWorse(OZONE)],
    {
      ...THROW_AWAY,
      source: '吊兜一人一用，沾血或传染病例弃用；含氯会损坏缝线（devoncares）',
      levels: { 2: {}, 3: {} },
    },
  ],
  wood: [ETHANOL_WIPE, QUATERNARY_WIPE, OZONE],
  fluid_path: [THROW_AWAY],
}
