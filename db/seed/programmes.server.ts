import type { UserClass } from '#app/people/user-class.ts'
import { PAYER_OF, type ProgrammeKind } from '#app/programmes/programme.ts'
import { addProgramme } from '#app/programmes/programmes.server.ts'
import { type Day, dayOf } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import type { Places } from './districts.server.ts'

/** From when on the examples hold: before the oldest rental of the demo. */
export const EXAMPLES_SINCE: Day = dayOf('2025-01-01')

type Example = {
  readonly code: string
  readonly kind: ProgrammeKind
  readonly zh: string
  readonly en: string
  readonly fundingSource: string
  readonly source: string
  readonly rates: readonly { readonly userClass: UserClass; readonly shareBp: number }[]
}

/** Rates of the pilot as the press told them in 2021 (rules.md 1.1). Nobody has published today's: each district confirms its own. */
const SOURCE = '示例：参照 2021 年试点报道的比例，待区民政局确认'

export const EXAMPLE_PROGRAMMES: readonly Example[] = [
  {
    code: 'hardship-subsidy',
    kind: 'subsidy',
    zh: '困难残疾人租赁补贴',
    en: 'Rental subsidy for disabled people in hardship',
    fundingSource: '区级福利彩票公益金（示例）',
    source: SOURCE,
    rates: [{ userClass: 'hardship_disabled', shareBp: 8000 }],
  },
  {
    code: 'local-discount',
    kind: 'discount',
    zh: '本地老年人、伤病人租金优惠',
    en: 'Rent discount for local older, ill or injured people',
    fundingSource: '中心运营经费（示例）',
    source: SOURCE,
    rates: [
      { userClass: 'local_elderly', shareBp: 6000 },
      { userClass: 'local_ill', shareBp: 6000 },
    ],
  },
]

/** Each district has its own row of each programme, since each decides for itself. */
export async function seedProgrammes(db: Database, places: Places): Promise<void> {
  for (const districtId of places.districts.values()) {
    for (const { rates, ...programme } of EXAMPLE_PROGRAMMES) {
      const rest = { version: 1, payer: PAYER_OF[programme.kind], isExample: true, firstOn: EXAMPLES_SINCE }
      await addProgramme(db, { ...programme, ...rest, districtId }, rates)
    }
  }
}
