import { accountByEmail, actorOf } from '#app/access/accounts.server.ts'
import { fen } from '#app/money/fen.ts'
import { SHANGHAI } from '#app/programmes/packs/shanghai.ts'
import { WUQING } from '#app/programmes/packs/wuqing.ts'
import { addProgramme } from '#app/programmes/programmes.server.ts'
import { addMonths, type Day, dayOf, monthOf } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { COLLEAGUES } from '../cast.ts'

const A_YEAR_FEN = 60_000
const BUDGET_FEN = 20_000_000
const [, WUQING_DISCOUNT] = WUQING.programmes
const [, TOWN] = SHANGHAI.programmes
const DRAFTED = '示例草案，供试用审批，没有依据'

/**
 * One draft that waits for a second person in each of two districts: the next version of a discount, higher but
 * limited; and a new layer that bears half of what is left.
 */
export async function writeDrafts(db: Database, today: Day): Promise<void> {
  if (!WUQING_DISCOUNT || !TOWN) throw new Error('the packs have lost a programme')
  const about = { source: DRAFTED, isExample: true, firstOn: addMonths(dayOf(`${monthOf(today)}-01`), 1) }
  const { rules } = WUQING_DISCOUNT
  await addProgramme(db, {
    ...{ ...WUQING_DISCOUNT, ...about, ...(await managerOf(db, 'heJing')), version: 2 },
    rules: {
      ...{ ...rules, caps: { ...rules.caps, personYearFen: fen(A_YEAR_FEN) } },
      benefit: { how: 'share', rates: [{ who: { classes: ['local_elderly', 'local_ill'] }, bp: 7_000 }] },
    },
  })
  await addProgramme(db, {
    ...{ ...TOWN, ...about, ...(await managerOf(db, 'tangYu')), version: 1 },
    ...{ code: 'town-subsidy', zh: '街道租赁补贴', en: 'Subsidy of the subdistrict' },
    rules: {
      ...TOWN.rules,
      ...{ funder: { zh: '街道办事处', en: 'Subdistrict office' }, who: [{ classes: ['local_elderly'], ageFrom: 75 }] },
      ...{ order: 30, benefit: { how: 'share', rates: [{ who: {}, bp: 5_000 }] } },
      budget: { fen: fen(BUDGET_FEN), per: 'year' },
    },
  })
}

async function managerOf(db: Database, name: 'heJing' | 'tangYu') {
  const account = await accountByEmail(db, COLLEAGUES[name].email)
  const { id: proposedBy, districtId } = await actorOf(db, account?.id ?? '')
  if (districtId === null) throw new Error('a manager without a district')
  return { proposedBy, districtId }
}
