import { sql } from 'drizzle-orm'
import { boolean, check, date, index, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { CHANNELS, GIVEN_UP_REASONS, MESSAGE_STATES } from '#app/messages/message.ts'
import { MOST_TRIES } from '#app/messages/moment-to-send.ts'
import { REMINDERS } from '#app/messages/reminder.ts'
import type { WordKind } from '#app/people/word-left.ts'
import type { Day } from '#app/time/day.ts'
import { id, instant, oneOf, seenByTheHouse, seenWhen, seenWithThePerson, word, writtenAt } from '../columns.ts'
import { districts } from './districts.ts'
import { byAccountLater } from './of-centre.ts'
import { people } from './people.ts'

/**
 * What is told to whom, and what has become of it. Address and text are sealed, and forgotten once it has gone; a code to
 * sign in is for nobody who is known. Who sees the person sees that they were told.
 */
export const messages = pgTable(
  'messages',
  {
    id: id(),
    /** The event that it answers. */
    eventId: uuid().notNull(),
    kind: text().$type<WordKind>().notNull(),
    channel: word(CHANNELS).notNull(),
    personId: uuid().references(() => people.id, { onDelete: 'restrict' }),
    districtId: uuid().references(() => districts.id, { onDelete: 'restrict' }),
    state: word(MESSAGE_STATES).notNull().default('waiting'),
    sealed: text(),
    writtenAt: writtenAt(),
    /** Not before: the night is quiet, and after a try without an answer we wait. */
    sendAt: instant().notNull(),
    /** Until then it is true. */
    trueUntil: instant(),
    tries: smallint().notNull().default(0),
    /** Whoever sends it is thought to be alive until then. */
    leaseUntil: instant(),
    endedAt: instant(),
    givenUpBecause: word(GIVEN_UP_REASONS),
    /** Somebody has told the person by telephone what no message could bring. */
    toldBy: byAccountLater(),
    toldAt: instant(),
  },
  t => [
    unique('event_is_told_once_by_each_channel').on(t.eventId, t.channel),
    index('messages_to_send').on(t.sendAt).where(sql`${t.state} in ('waiting', 'sending')`),
    index('messages_of_a_person').on(t.personId, t.writtenAt),
    index('messages_that_came_to_nothing').on(t.districtId, t.endedAt).where(sql`${t.state} = 'given_up'`),
    check('message_channel_is_known', oneOf(t.channel, CHANNELS)),
    check('message_state_is_known', oneOf(t.state, MESSAGE_STATES)),
    check('message_reason_is_known', oneOf(t.givenUpBecause, GIVEN_UP_REASONS)),
    check('message_is_of_a_person_with_a_district', sql`(${t.personId} is null) = (${t.districtId} is null)`),
    check('message_to_send_has_its_text', sql`${t.state} not in ('waiting', 'sending') or ${t.sealed} is not null`),
    check('message_being_sent_has_a_lease', sql`(${t.state} = 'sending') = (${t.leaseUntil} is not null)`),
    check('message_is_tried_six_times_at_most', sql`${t.tries} between 0 and ${sql.raw(String(MOST_TRIES))}`),
    check('message_is_sent_by_a_try', sql`${t.state} <> 'sent' or ${t.tries} > 0`),
    check('message_that_is_over_says_when', sql`(${t.state} in ('sent', 'given_up')) = (${t.endedAt} is not null)`),
    check('message_given_up_says_why', sql`(${t.state} = 'given_up') = (${t.givenUpBecause} is not null)`),
    check('only_what_was_given_up_is_told_by_voice', sql`${t.toldAt} is null or ${t.state} = 'given_up'`),
    check('message_is_told_by_somebody', sql`(${t.toldAt} is null) = (${t.toldBy} is null)`),
    seenWhen(
      'messages_are_seen_with_the_person',
      sql`case when ${t.personId} is null then sight_scope() = 'system' else may_see_person(${t.personId}, ${t.districtId}) end`,
    ),
  ],
)

/** How a person wants to be told. Who has said nothing is told by telephone, with reminders. The language is the account's. */
export const messagePreferences = pgTable(
  'message_preferences',
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id, { onDelete: 'restrict' }),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    emailSealed: text(),
    wantsReminders: boolean().notNull(),
    /** Opens one page, on which reminders can be stopped without signing in, and nothing else. */
    stopToken: text().notNull().unique('stop_token_is_of_one_person'),
    keptAt: writtenAt(),
  },
  t => [
    check('stop_token_cannot_be_guessed', sql`length(${t.stopToken}) >= 24`),
    seenWithThePerson('message_preferences_are_seen_with_the_person', t),
  ],
)

/** That a reminder was left, so that it is left once for a rental and a day. */
export const reminders = pgTable(
  'reminders',
  {
    kind: word(REMINDERS).notNull(),
    reservationId: uuid().notNull(),
    /** The day that it is about: who extends is reminded of the new day. */
    aboutOn: date().$type<Day>().notNull(),
    leftAt: writtenAt(),
  },
  t => [
    primaryKey({ name: 'reminder_is_left_once_for_a_day', columns: [t.reservationId, t.kind, t.aboutOn] }),
    check('reminder_is_known', oneOf(t.kind, REMINDERS)),
    seenByTheHouse('reminders_are_for_the_house'),
  ],
)
