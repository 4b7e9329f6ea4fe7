import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { refusedBy } from '#db/refused.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, colleague, withAllSight } from '#test/support/makers.ts'
import { put, type Row } from '#test/support/rows-by-hand.ts'

/** Rows as they are written by hand, past every act: the database says no by itself. */
type Given = { readonly row: Row; readonly person: Row; readonly by: SQL }

const SENT: Row = { state: sql`'sent'`, tries: sql`1`, ended_at: sql`now()` }
const GIVEN_UP: Row = { ...SENT, state: sql`'given_up'`, given_up_because: sql`'refused'` }

async function given(house: TestHouse): Promise<Given> {
  const { id, districtId } = await aPerson(house)
  const person = { person_id: sql`${id}`, district_id: sql`${districtId}` }
  const about = { event_id: sql`${randomUUID()}`, kind: sql`'payment_received'`, channel: sql`'sms'` }
  const row = { ...person, ...about, sealed: sql`'v1.x'`, send_at: sql`now()` }
  return { row, person, by: sql`${(await colleague(house, 'liuFang')).id}` }
}

const message = (over: Row, then: SQL[] = []) => [
  (of: Given) => put('messages', { ...of.row, ...over }),
  ...then.map(one => () => one),
]
const preferences = (over: Row) => [
  (of: Given) =>
    put('message_preferences', {
      ...{ ...of.person, wants_reminders: sql`true`, stop_token: sql`${'x'.repeat(24)}` },
      ...over,
    }),
]
const reminder = put('reminders', {
  kind: sql`'overdue'`,
  reservation_id: sql`${randomUUID()}`,
  about_on: sql`'2026-03-02'`,
})

test.for<[string, readonly ((of: Given) => SQL)[], string]>([
  ['the same twice by one channel', [...message({}), ...message({})], 'event_is_told_once_by_each_channel'],
  ['by pigeon', message({ channel: sql`'pigeon'` }), 'message_channel_is_known'],
  ['in an unknown state', message({ state: sql`'lost'`, ended_at: sql`now()` }), 'message_state_is_known'],
  ['given up for no known reason', message({ ...GIVEN_UP, given_up_because: sql`'bored'` }), 'message_reason_is_known'],
  ['of a person of nowhere', message({ district_id: sql`null` }), 'message_is_of_a_person_with_a_district'],
  ['to send, without its words', message({ sealed: sql`null` }), 'message_to_send_has_its_text'],
  ['being sent by nobody', message({ state: sql`'sending'` }), 'message_being_sent_has_a_lease'],
  ['tried a seventh time', message({ tries: sql`7` }), 'message_is_tried_six_times_at_most'],
  ['sent without a try', message({ ...SENT, tries: sql`0` }), 'message_is_sent_by_a_try'],
  ['sent, nobody knows when', message({ ...SENT, ended_at: sql`null` }), 'message_that_is_over_says_when'],
  ['given up without a reason', message({ ...GIVEN_UP, given_up_because: sql`null` }), 'message_given_up_says_why'],
  [
    'told by voice though it arrived',
    message({ ...SENT }, [sql`update messages set told_at = now(), told_by = (select id from accounts limit 1)`]),
    'only_what_was_given_up_is_told_by_voice',
  ],
  ['told by nobody', message({ ...GIVEN_UP, told_at: sql`now()` }), 'message_is_told_by_somebody'],
  [
    'sent, and waiting again',
    message(SENT, [sql`update messages set state = 'waiting', ended_at = null`]),
    'message_that_is_over_stays',
  ],
  [
    'sent to another',
    message({}, [sql`update messages set person_id = null, district_id = null`]),
    'message_that_is_over_stays',
  ],
  ['stopped by anybody', preferences({ stop_token: sql`'1234'` }), 'stop_token_cannot_be_guessed'],
  ['reminded twice of a day', [() => reminder, () => reminder], 'reminder_is_left_once_for_a_day'],
  [
    'reminded of lunch',
    [() => put('reminders', { kind: sql`'lunch'`, reservation_id: sql`${randomUUID()}`, about_on: sql`'2026-03-02'` })],
    'reminder_is_known',
  ],
])('%s: the database refuses', async ([, statements, constraint], { house }) => {
  const of = await given(house)
  const written = withAllSight(house, async db => {
    for (const statement of statements) await db.execute(statement(of))
  })
  const refused = await written.then(
    () => 'nothing',
    error => refusedBy(error).constraint,
  )
  expect(refused).toBe(constraint)
})

test('one token is of one person', async ({ house }) => {
  const write = async () => {
    const [statement] = preferences({})
    const of = await given(house)
    if (statement) await withAllSight(house, db => db.execute(statement(of)))
  }
  await write()
  const refused = await write().then(
    () => 'nothing',
    error => refusedBy(error).constraint,
  )
  expect(refused).toBe('stop_token_is_of_one_person')
})
