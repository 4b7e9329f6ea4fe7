import { createHash } from 'node:crypto'
import type { ZodError } from 'zod'
import { no, type Result, yes } from '#app/result.ts'
import { dayAt } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { atOnce, refusedBy } from '#db/refused.server.ts'
import { statement } from '#db/statement.server.ts'
import { transact } from '#db/transaction.server.ts'
import type { Act, Deed } from './act.server.ts'
import type { Answer, Complaints, DoorRefusal, Happening, Touch } from './act.ts'
import { type Actor, SYSTEM } from './actor.ts'
import type { House } from './house.server.ts'
import { shutTo } from './shut.ts'
import { actAs } from './sight.server.ts'

/** A refusal must roll back, and only a throw does that; it never leaves this file. */
class Refused extends Error {
  readonly refusal: string
  constructor(refusal: string) {
    super(refusal)
    this.refusal = refusal
  }
}

const ATTEMPTS = 5
/** Serialization failure and deadlock: the database asks for another try, and no act calls out. */
const TRY_AGAIN = new Set(['40001', '40P01'])

/**
 * The one door: every change goes through here, whoever asks.
 * Parse, permission, then one transaction: role and sight, key, the act itself, audit, outbox. A refusal writes nothing.
 */
export async function perform<Input, Value, Refusal extends string>(
  house: House,
  act: Act<Input, Value, Refusal>,
  actor: Actor,
  input: unknown,
  { key }: { readonly key?: string | undefined } = {},
): Promise<Answer<Value, Refusal>> {
  const shut = shutTo(actor, act)
  if (shut) return no(shut)
  const read = act.input.safeParse(input)
  if (!read.success) return { ok: false, refusal: 'misread', complaints: complaintsOf(read.error) }
  for (let attempt = 1; ; attempt++) {
    try {
      return yes(await once(house, act, actor, read.data, key))
    } catch (error) {
      const refusal = refusalIn(error, act.saidByDatabase)
      if (refusal !== undefined) return no(refusal)
      if (!asksForAnotherTry(error) || attempt === ATTEMPTS) throw error
    }
  }
}

/** The "no" that an error carries: the act's own, or the database's under the name that the act gives it. */
function refusalIn<Refusal extends string>(
  error: unknown,
  saidByDatabase: { readonly [constraint: string]: Refusal } = {},
): Refusal | DoorRefusal | undefined {
  if (error instanceof Refused) return error.refusal as Refusal | DoorRefusal
  const { constraint } = refusedBy(error)
  return constraint === undefined ? undefined : saidByDatabase[constraint]
}

const asksForAnotherTry = (error: unknown): boolean => TRY_AGAIN.has(refusedBy(error).code ?? '')

/** One transaction: sight and key go out with its beginning, the trail with its end. */
async function once<Input, Value, Refusal extends string>(
  house: House,
  act: Act<Input, Value, Refusal>,
  actor: Actor,
  input: Input,
  key: string | undefined,
): Promise<Value> {
  const claim = key === undefined ? undefined : { actor: actor.id, act: act.name, key, bodyHash: hashOf(input) }
  const { answer } = await transact(house.db, {
    async first(db) {
      const [, earlier] = await atOnce([
        actAs(db, act.sight === 'house' ? SYSTEM : actor),
        claim && claimKey(db, claim),
      ])
      return earlier
    },
    async does(db, earlier) {
      if (earlier?.ok === false) throw new Refused(earlier.refusal)
      if (earlier?.value) return { answer: earlier.value.answer as Value }
      const { deed, ...left } = deedOf(house, actor, db)
      const answer = await act.does(deed, input)
      if (!answer.ok) throw new Refused(answer.refusal)
      return {
        answer: answer.value,
        trail: { actor, act: act.name, ...left, now: deed.now, key, answer: answer.value },
      }
    },
    last: async (db, { trail }) => trail && writeTrail(db, trail),
  })
  return answer
}

/** What an act works with, and what it will have touched and left behind. */
function deedOf({ vault, now: clock }: House, actor: Actor, db: Database) {
  const touched: Touch[] = []
  const happened: Happening[] = []
  const now = clock()
  const deed: Deed = {
    ...{ db, actor, now, today: dayAt(now), vault },
    touch: touch => void touched.push(touch),
    leave: happening => void happened.push(happening),
  }
  return { deed, touched, happened }
}

type Claim = { readonly actor: string; readonly act: string; readonly key: string; readonly bodyHash: string }

const takeKey = statement(
  'take-key',
  'insert into act_keys (actor, act, key, body_hash) values ($1, $2, $3, $4) on conflict do nothing returning key',
)
const earlierAnswer = statement<{ readonly bodyHash: string; readonly answer: unknown }>(
  'earlier-answer',
  'select body_hash as "bodyHash", answer from act_keys where (actor, act, key) = ($1, $2, $3)',
)

/** Takes the key, or brings back what was answered to it. Waits for one who holds it and has not finished. */
async function claimKey(
  db: Database,
  { actor, act, key, bodyHash }: Claim,
): Promise<Result<{ answer: unknown } | undefined, 'key_reused'>> {
  const taken = await takeKey(db, actor, act, key, bodyHash)
  if (taken.length > 0) return yes(undefined)
  const [earlier] = await earlierAnswer(db, actor, act, key)
  return earlier?.bodyHash === bodyHash ? yes({ answer: earlier.answer }) : no('key_reused')
}

type Trail = {
  readonly actor: Actor
  readonly act: string
  readonly touched: readonly Touch[]
  readonly happened: readonly Happening[]
  readonly now: Date
  readonly key: string | undefined
  readonly answer: unknown
}

/** Audit row, events and the answer to the key, in one go: without a key there is no answer to keep. */
const keepTrail = statement(
  'keep-trail',
  `with audited as (
    insert into audit_rows (at, actor, act, centre_id, district_id, touched, for_person)
      values ($1, $2, $3, $4, $5, $6, $10)
  ), left_behind as (
    insert into outbox_events (kind, subject_id, facts, at)
      select kind, "subjectId", coalesce(facts, '{}'), $1
      from jsonb_to_recordset($7) as happening (kind text, "subjectId" text, facts jsonb)
  )
  update act_keys set answer = $9 where (actor, act, key) = ($2, $3, $8)`,
)

async function writeTrail(db: Database, { actor, act, touched, happened, now, key, answer }: Trail) {
  const [what, left, answered] = [touched, happened, answer ?? null].map(value => JSON.stringify(value))
  const { id, centreId, districtId } = actor
  const at = now.toISOString()
  const forPerson = actor.actingFor?.personId ?? null
  await keepTrail(db, at, id, act, centreId, districtId, what, left, key ?? null, answered, forPerson)
}

const hashOf = (input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(input) ?? '')
    .digest('base64url')

/** The first complaint about each field, as a word. */
export function complaintsOf(error: ZodError): Complaints {
  const complaints = new Map<string, string>()
  for (const issue of error.issues) {
    const field = issue.path.join('.') || 'form'
    if (!complaints.has(field)) complaints.set(field, wordFor(issue))
  }
  return Object.fromEntries(complaints)
}

const CODES: { readonly [code: string]: string } = {
  invalid_type: 'required',
  too_small: 'too_small',
  too_big: 'too_big',
  invalid_format: 'wrong_form',
  invalid_value: 'not_offered',
  unrecognized_keys: 'not_asked',
}

/** A schema names its complaint in one word (`not_a_day`); zod's own sentences are in English and are not shown. */
const wordFor = (issue: { code: string; message: string }): string =>
  /^[a-z]+(_[a-z]+)*$/.test(issue.message) ? issue.message : (CODES[issue.code] ?? 'wrong_form')
