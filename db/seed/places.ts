/** The three districts with a demonstration centre (customer's description), and some of their streets and towns. */
type Place = { readonly zh: string; readonly en: string }
type SeedDistrict = Place & {
  readonly code: string
  readonly streets: readonly Place[]
  readonly centre: Place & {
    readonly code: string
    readonly addressZh: string
    readonly addressEn: string
    readonly phone: string
  }
}

const street = (zh: string, en: string): Place => ({ zh, en })

export const DISTRICTS: readonly SeedDistrict[] = [
  {
    code: '120114',
    zh: '武清区',
    en: 'Wuqing District',
    streets: [
      street('杨村街道', 'Yangcun'),
      street('运河西街道', 'Yunhexi'),
      street('东蒲洼街道', 'Dongpuwa'),
      street('黄庄街道', 'Huangzhuang'),
      street('下朱庄街道', 'Xiazhuzhuang'),
      street('徐官屯街道', 'Xuguantun'),
      street('梅厂镇', 'Meichang'),
      street('王庆坨镇', 'Wangqingtuo'),
    ],
    centre: {
      code: 'WQ',
      zh: '武清区辅具租赁中心',
      en: 'Wuqing Assistive Device Centre',
      addressZh: '武清区杨村街道新华北路(示例地址)',
      addressEn: 'Xinhua North Road, Yangcun, Wuqing (example address)',
      phone: '022-00000114',
    },
  },
  {
    code: '120102',
    zh: '河东区',
    en: 'Hedong District',
    streets: [
      street('大王庄街道', 'Dawangzhuang'),
      street('大直沽街道', 'Dazhigu'),
      street('中山门街道', 'Zhongshanmen'),
      street('富民路街道', 'Fuminlu'),
      street('二号桥街道', 'Erhaoqiao'),
      street('春华街道', 'Chunhua'),
    ],
    centre: {
      code: 'HD',
      zh: '河东区辅具租赁中心',
      en: 'Hedong Assistive Device Centre',
      addressZh: '河东区大直沽街道(示例地址)',
      addressEn: 'Dazhigu, Hedong (example address)',
      phone: '022-00000102',
    },
  },
  {
    code: '120111',
    zh: '西青区',
    en: 'Xiqing District',
    streets: [
      street('西营门街道', 'Xiyingmen'),
      street('李七庄街道', 'Liqizhuang'),
      street('杨柳青镇', 'Yangliuqing'),
      street('张家窝镇', 'Zhangjiawo'),
      street('中北镇', 'Zhongbei'),
      street('大寺镇', 'Dasi'),
    ],
    centre: {
      code: 'XQ',
      zh: '西青区辅具租赁中心',
      en: 'Xiqing Assistive Device Centre',
      addressZh: '西青区杨柳青镇(示例地址)',
      addressEn: 'Yangliuqing, Xiqing (example address)',
      phone: '022-00000111',
    },
  },
]

/** Monday to Saturday. */
export const OPEN_WEEKDAYS = [1, 2, 3, 4, 5, 6]
export const HOURS = { zh: '周一至周六 8:30—17:00', en: 'Monday to Saturday, 8:30 to 17:00' }
