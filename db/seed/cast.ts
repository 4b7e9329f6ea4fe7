import type { Role } from '#app/acts/actor.ts'
import type { UserClass } from '#app/people/user-class.ts'

/** The same people in the demo, the tests and the README. Identity numbers are made up; their checksums are right. */
type Colleague = {
  readonly name: string
  readonly email: string
  readonly roles: readonly [Role, ...Role[]]
  readonly centre?: string
  readonly district?: string
}
type Renter = {
  readonly name: string
  readonly phone: string
  readonly idNumber: string
  readonly street: string
  readonly address: string
  readonly isLocal: boolean
  readonly userClass: UserClass
  readonly cardNumber?: string
}

/** What every member of the demo's staff signs in with; the demo prints it. */
export const DEMO_PASSWORD = 'fuju-demo-2026'

export const COLLEAGUES = {
  liuFang: { name: '刘芳', email: 'desk@wuqing.example', roles: ['desk'], centre: 'WQ' },
  zhaoMin: { name: '赵敏', email: 'fitter@wuqing.example', roles: ['fitter'], centre: 'WQ' },
  sunQiang: { name: '孙强', email: 'driver@wuqing.example', roles: ['driver'], centre: 'WQ' },
  zhouJie: { name: '周洁', email: 'technician@wuqing.example', roles: ['technician'], centre: 'WQ' },
  wuLei: { name: '吴磊', email: 'verifier@wuqing.example', roles: ['technician'], centre: 'WQ' },
  heJing: { name: '何静', email: 'manager@wuqing.example', roles: ['manager'], centre: 'WQ' },
  tangYu: { name: '唐玉', email: 'manager@hedong.example', roles: ['manager', 'desk', 'driver'], centre: 'HD' },
  songTao: { name: '宋涛', email: 'manager@xiqing.example', roles: ['manager', 'desk', 'driver'], centre: 'XQ' },
  zhengMing: { name: '郑明', email: 'officer@wuqing.example', roles: ['district_officer'], district: '120114' },
  fengLan: { name: '冯岚', email: 'officer@hedong.example', roles: ['district_officer'], district: '120102' },
  qianJin: { name: '钱进', email: 'officer@tianjin.example', roles: ['city_officer'] },
  linBo: { name: '林波', email: 'admin@fuju.example', roles: ['administrator'] },
} as const satisfies { readonly [name: string]: Colleague }

export const RENTERS = {
  /** 70, local: pays 80 yuan of 200 for the electric wheelchair. */
  wangGuilan: {
    name: '王桂兰',
    phone: '13800000001',
    idNumber: '120114195603040022',
    street: '杨村街道',
    address: '和平里 3 号楼 2 门 101',
    isLocal: true,
    userClass: 'local_elderly',
  },
  /** Disabled, of a family on aid: the district pays 160 yuan of 200. */
  liJianguo: {
    name: '李建国',
    phone: '13800000002',
    idNumber: '120114198302281010',
    street: '运河西街道',
    address: '雍阳西道 18 号 1 门 502',
    isLocal: true,
    userClass: 'hardship_disabled',
    cardNumber: '12011419830228101042',
  },
  /** 78, local, deposits his needs with nobody. */
  zhaoDeshun: {
    name: '赵德顺',
    phone: '13800000003',
    idNumber: '120114194807150018',
    street: '东蒲洼街道',
    address: '泉发路 6 号院 4 门 301',
    isLocal: true,
    userClass: 'local_elderly',
  },
} as const satisfies { readonly [name: string]: Renter }
