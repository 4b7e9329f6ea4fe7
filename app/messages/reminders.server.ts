import type { Day } from '#app/time/day.ts'
import { statement } from '#db/statement.server.ts'
import { DUE_SOON_DAYS, OVERDUE_EVERY_DAYS, type Reminder } from './reminder.ts'

/** What is left to remind somebody of: of which day, and in which part of it somebody comes. */
export type Reminding = {
  readonly kind: Reminder
  readonly id: string
  readonly personId: string
  readonly phone: string
  readonly reference: string
  readonly on: Day
  readonly dayPart: string
}

/**
 * Who is to be reminded on the day $1, which began at $2. Who was promised the visit since then is not told of it again;
 * whose things are fetched is not asked to bring them.
 */
const DUE = `visit as (
    select case j.kind when 'collect_at_centre' then 'collect_tomorrow' else 'coming_tomorrow' end as kind,
      j.reservation_id, j."on", j."on" as about_on, coalesce(j.day_part, '') as day_part
    from jobs j
    where j."on" = $1::date + 1 and j.done_at is null and j.dropped_at is null
      and not exists (select from outbox_events e where e.subject_id = j.reservation_id::text
        and e.kind in ('stop_promised', 'stop_goes_again') and e.at >= $2::timestamptz)
  ), late as (
    select r.reservation_id, r.due_on, greatest($1::date - r.due_on, 0) as days
    from rentals r
    where r.state = 'running' and r.due_on <= $1::date + ${DUE_SOON_DAYS}
      and not exists (select from jobs j where j.reservation_id = r.reservation_id and j.kind = 'fetch_back'
        and j."on" >= $1::date and j.done_at is null and j.dropped_at is null)
  ), due as (
    select * from visit
    union all
    select case when days > 0 then 'overdue' when due_on <= $1::date + 1 then 'due_tomorrow' else 'due_soon' end,
      reservation_id, due_on, due_on + greatest(days - 1, 0) / ${OVERDUE_EVERY_DAYS} * ${OVERDUE_EVERY_DAYS}, ''
    from late
  )`

/** Whether anybody is to be reminded who was not yet. */
export const isAnybodyDue = statement<{ readonly kind: Reminder }>(
  'is-anybody-due',
  `with ${DUE}
  select kind from due where not exists (
    select from reminders r where (r.reservation_id, r.kind, r.about_on) = (due.reservation_id, due.kind, due.about_on)
  ) limit 1`,
)

/** Notes at $3 what is to be said; each reminder comes out of here once, whoever asks, however often. */
export const takeReminders = statement<Reminding>(
  'take-reminders',
  `with ${DUE}, noted as (
    insert into reminders (kind, reservation_id, about_on, left_at)
      select distinct kind, reservation_id, about_on, $3::timestamptz from due
      on conflict do nothing
      returning kind, reservation_id, about_on
  )
  select distinct on (due.kind, v.reference) due.kind, v.id, v.person_id as "personId", v.phone, v.reference,
    due."on"::text, due.day_part as "dayPart"
  from noted join due using (kind, reservation_id, about_on) join reservations v on v.id = due.reservation_id
  order by due.kind, v.reference, due.day_part`,
)
