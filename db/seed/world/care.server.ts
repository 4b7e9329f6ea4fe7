import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { accountByPhone } from '#app/access/accounts.server.ts'
import { careCode } from '#app/access/care/care.ts'
import type { House } from '#app/acts/house.server.ts'
import { addDays, addMonths, type Day } from '#app/time/day.ts'
import { careConsents } from '#db/schema/care.ts'
import { people } from '#db/schema/people.ts'
import { RENTERS } from '../cast.ts'
import { insertAll } from './bulk.server.ts'
import { at } from './moment.ts'
import type { StageCentre } from './stage.server.ts'
import type { Story } from './story.ts'

type Writing = Pick<House, 'db' | 'vault'> & {
  readonly today: Day
  readonly stage: readonly StageCentre[]
  readonly stories: readonly Story[]
}
type Row = typeof careConsents.$inferInsert

const DAYS_AGO = 20
/** What the carers of the demo are told: the same for everybody who tries it. */
const CODE = 246_810
/** Nobody's, like all numbers of the demo. */
const FIRST_PHONE = 19_900_009_000

/**
 * Li Jianguo looks after his neighbour Wang Guilan, and may do all but pay; she has asked Zhao Deshun too, who has not said
 * the code yet. At each centre somebody who rents has been at the desk with a carer.
 */
export async function writeCare({ db, vault, today, stage, stories }: Writing): Promise<void> {
  const givenOn = addDays(today, -DAYS_AGO)
  const about = { fromOn: givenOn, untilOn: addMonths(givenOn, 6), givenAt: at(givenOn, '09:10') }
  const waiting = () => {
    const id = randomUUID()
    return { id, codeSealed: vault.seal(careCode(CODE), id) }
  }
  const atDesks = stage.flatMap(({ districtId, staff }, i): Row[] => {
    const story = stories.find(one => one.centre.districtId === districtId && one.state === 'handed_over')
    if (!story) return []
    const how = { identityShown: 'identity_card', consentShown: 'signed_paper' } as const
    const whose = { personId: story.person.id, districtId, givenBy: staff.desk }
    const carerPhone = String(FIRST_PHONE + i)
    return [
      { ...about, ...how, ...whose, ...waiting(), carerName: '女儿', carerPhone, scopes: ['see', 'reserve', 'pay'] },
    ]
  })
  await insertAll(db, careConsents, [...(await ofTheCast(db, { ...about, waiting })), ...atDesks])
}

type About = Pick<Row, 'fromOn' | 'untilOn' | 'givenAt'> & { readonly waiting: () => Pick<Row, 'id' | 'codeSealed'> }

async function ofTheCast(db: Writing['db'], { waiting, ...about }: About): Promise<Row[]> {
  const giver = await accountByPhone(db, RENTERS.wangGuilan.phone)
  const carer = await accountByPhone(db, RENTERS.liJianguo.phone)
  const [person] = await db
    .select()
    .from(people)
    .where(eq(people.id, giver?.personId ?? ''))
  if (!giver || !carer || !person) throw new Error('the renters come before their carers')
  const asked = { ...about, personId: person.id, districtId: person.districtId, givenBy: giver.id }
  const { phone } = RENTERS.liJianguo
  return [
    {
      ...{ ...asked, carerName: '邻居李建国', carerPhone: phone, scopes: ['see', 'reserve'] },
      ...{ carerId: carer.id, acceptedAt: about.givenAt },
    },
    { ...asked, ...waiting(), carerName: '邻居赵德顺', carerPhone: RENTERS.zhaoDeshun.phone, scopes: ['see'] },
  ]
}
