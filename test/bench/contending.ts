import { sql } from 'drizzle-orm'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { holdUnit } from '#app/booking/holds/hold-unit.server.ts'
import { addDays, type Day, dayAt, daysBetween } from '#app/time/day.ts'
import { allotments } from '#db/schema/allotment.ts'
import type { DemoHouse } from './demo-house.ts'
import { median, report } from './measure.ts'
import { pgbench } from './pgbench.ts'
import { CENTRE, idOf, numbered, productCode, productId, type Shop } from './shop.ts'

const CLIENTS = 40
/** So many requests of each client fill ten units about as far as nine of ten can still be served. */
const REQUESTS = 3
const DAYS = 7
const AHEAD_DAYS = 178
const UNITS = 10
const [ROUNDS, BURSTS, SECONDS] = [5, 5, 2]

/** Forty clients want a week of the same product, each another week, beside nothing but lock, insert and commit on one row. */
export async function contending(house: DemoHouse, shop: Shop, url: string) {
  const today = dayAt(house.now())
  const random = randomFrom(20_261_122)
  const days = await daysKept(house, shop, today)
  const settings = { clients: CLIENTS, units: UNITS, first: today, days, product: productId(0), centre: CENTRE }
  const options = '-c role=fuju_app -c fuju.scope=system'
  const bare = () => pgbench({ url, script: SCRIPT, settings, clients: CLIENTS, seconds: SECONDS, options })
  const [ratios, counts]: [number[], Answers[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round++) {
    const answers = { served: 0, refused: 0, ms: 0 }
    for (let burst = 0; burst < BURSTS; burst++)
      await oneBurst(house, shop, answers, () => addDays(today, 1 + random(AHEAD_DAYS)))
    await clear(house)
    const bareActs = await bare()
    const acts = ((answers.served + answers.refused) * 1_000) / answers.ms
    // The first round only warms both up.
    if (round > 0) ratios.push(acts / bareActs) && counts.push(answers)
  }
  const served = counts.reduce((sum, answers) => sum + answers.served, 0)
  const refused = counts.reduce((sum, answers) => sum + answers.refused, 0)
  report({
    ...{ name: 'contended', value: median(ratios), unit: 'of its answers a second', better: 'higher', aim: 0.3 },
    against: 'pgbench -M prepared, 40 clients, lock, insert and commit on one row',
    ...{ served: Number((served / (served + refused)).toFixed(3)), answers: served + refused },
  })
}

type Answers = { served: number; refused: number; ms: number }

/** Every request comes from an account of its own, since an account holds one thing at a time. */
async function oneBurst(house: DemoHouse, shop: Shop, answers: Answers, day: () => Day) {
  await clear(house)
  const started = performance.now()
  const client = async (resident: Actor, place: number) => {
    for (let request = 0; request < REQUESTS; request++) {
      const answer = await hold(house, { ...resident, id: idOf('7', request * CLIENTS + place) }, day())
      if (answer.ok) answers.served++
      else if (answer.refusal === 'none_free') answers.refused++
      else throw new Error(answer.refusal)
    }
  }
  await Promise.all(shop.residents.slice(0, CLIENTS).map(client))
  answers.ms += performance.now() - started
}

const hold = (house: DemoHouse, actor: Actor, from: Day) =>
  perform(house, holdUnit, actor, { product: productCode(0), centreId: CENTRE, from, to: addDays(from, DAYS) })

/** How many days a unit is really held for a week: the script holds it as long. */
async function daysKept(house: DemoHouse, { residents: [resident] }: Shop, today: Day): Promise<number> {
  await clear(house)
  const answer = resident && (await hold(house, resident, addDays(today, 1)))
  const [held] = await house.seeAll(db => db.select().from(allotments).where(sql`${allotments.centreId} = ${CENTRE}`))
  if (!answer?.ok || !held) throw new Error('nothing is held')
  return daysBetween(held.during.from, held.during.to)
}

const SCRIPT = `
\\set g (:n - 1) * :clients + :client_id
\\set unit :g % :units
\\set later :g / :units * :days
begin;
select id from stock_lines where centre_id = :centre and product_id = :product for no key update;
insert into allotments (unit_id, product_id, centre_id, during, why, holder_id)
  values (${numbered('0', ':unit')}, :product, :centre,
    daterange(:first::date + :later::int, :first::date + :later::int + :days::int), 'reservation', gen_random_uuid());
commit;
`

async function clear({ db }: DemoHouse) {
  await db.execute(sql.raw(`delete from allotments where centre_id = '${CENTRE}'`))
  await db.execute(sql.raw(`delete from stock_days where centre_id = '${CENTRE}'`))
  await db.execute(sql`vacuum analyze allotments, stock_days`)
}

/** Whole numbers below a limit that look random and are the same in every run. */
function randomFrom(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
