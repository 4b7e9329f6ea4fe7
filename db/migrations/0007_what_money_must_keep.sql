-- Only what is approved holds; a draft may lie beside it.
alter table programmes drop constraint programme_has_one_version_on_a_day;
--> statement-breakpoint
alter table programmes add constraint programme_has_one_version_on_a_day
  exclude using gist (district_id with =, code with =, daterange(first_on, until_on) with &&) where (approved_at is not null);
--> statement-breakpoint
alter table person_traits add constraint person_has_one_value_of_a_trait_at_a_time
  exclude using gist (person_id with =, trait with =, daterange(from_on, until_on) with &&);
--> statement-breakpoint
-- A version that is in force is never rewritten: only the day on which the next one follows it is written into it.
create function programme_in_force_stays() returns trigger language plpgsql as $$
begin
  if old.approved_at is not null and (tg_op = 'DELETE' or
    to_jsonb(new) - 'until_on' is distinct from to_jsonb(old) - 'until_on') then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'a programme that was approved is not rewritten', constraint = 'programme_in_force_is_not_rewritten';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
--> statement-breakpoint
create trigger programme_in_force_is_not_rewritten before update or delete on programmes
  for each row execute function programme_in_force_stays();
--> statement-breakpoint
create trigger grants_is_append_only before update or delete or truncate on grants
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
create trigger receipts_is_append_only before update or delete or truncate on receipts
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
create trigger tax_invoices_is_append_only before update or delete or truncate on tax_invoices
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
create trigger adjustments_is_append_only before update or delete or truncate on adjustments
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
create trigger instalments_is_append_only before update or delete or truncate on instalments
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
create trigger provider_events_is_append_only before update or delete or truncate on provider_events
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
revoke update, delete on grants, receipts, tax_invoices, adjustments, instalments, provider_events from fuju_app;
--> statement-breakpoint
revoke insert, update, delete on ledger_balances, allowances from fuju_app;
--> statement-breakpoint
-- How every account of a reservation stands, beside the entries: they sum to it.
create function balances_follow_the_entries() returns trigger language plpgsql security definer as $$
begin
  -- The row first and its sum then: a check looks at what is offered, and what moves is no balance.
  insert into ledger_balances (reservation_id, account, balance_fen, person_id, centre_id, district_id)
  select distinct t.reservation_id, e.account, 0, t.person_id, t.centre_id, t.district_id
  from added e join ledger_transactions t on t.id = e.transaction_id
  order by 1, 2
  on conflict (reservation_id, account) do nothing;
  update ledger_balances b set balance_fen = b.balance_fen + moved.sum
  from (select t.reservation_id, e.account, sum(e.amount_fen) as sum
    from added e join ledger_transactions t on t.id = e.transaction_id group by 1, 2) moved
  where (b.reservation_id, b.account) = (moved.reservation_id, moved.account);
  return null;
end
$$;
--> statement-breakpoint
create trigger balances_follow_the_entries after insert on ledger_entries
  referencing new table as added for each statement execute function balances_follow_the_entries();
--> statement-breakpoint
insert into ledger_balances (reservation_id, account, balance_fen, person_id, centre_id, district_id)
select t.reservation_id, e.account, sum(e.amount_fen), t.person_id, t.centre_id, t.district_id
from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
group by t.reservation_id, e.account, t.person_id, t.centre_id, t.district_id;
--> statement-breakpoint
-- Receipts are numbered one after the other: each but the first of a year follows one that is there.
create function receipt_follows_another() returns trigger language plpgsql security definer as $$
begin
  if new.serial > 1 and not exists (select from receipts r
      where r.centre_id = new.centre_id and r.year = new.year and r.serial = new.serial - 1) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'a receipt number has been left out', constraint = 'receipt_numbers_have_no_gaps';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger receipt_numbers_have_no_gaps before insert on receipts
  for each row execute function receipt_follows_another();
--> statement-breakpoint
alter table ledger_transactions add constraint receipt_of_a_transaction_is_there
  foreign key (receipt_no) references receipts (no) on delete restrict not valid;
--> statement-breakpoint
-- Limits and budgets are the sums of the grants. Their rows are locked in the order of their keys, as `take_allowances` does;
-- a version that has no such limit is not held to that of another.
create function allowances_follow_the_grants() returns trigger language plpgsql security definer as $$
begin
  perform from allowances a
  where (a.district_id, a.code, a.holder, a.holder_id, a.from_on) in (
    select g.district_id, g.code, h.holder, h.holder_id, h.from_on from added g, lateral (values
      ('person', g.person_id, g.cap_from), ('household', g.household_id, g.cap_from), ('budget', g.district_id, g.budget_from)
    ) as h (holder, holder_id, from_on))
  order by a.district_id, a.code, a.holder, a.holder_id, a.from_on
  for update;
  if not found then return null; end if;
  update allowances a set limit_fen = 9007199254740991
  from added g join programmes p on p.id = g.programme_id
  where g.move = 'reserved' and a.district_id = g.district_id and a.code = g.code and (
    (a.holder = 'person' and a.holder_id = g.person_id and a.from_on = g.cap_from
      and p.rules -> 'caps' ->> 'personYearFen' is null) or
    (a.holder = 'household' and a.holder_id = g.household_id and a.from_on = g.cap_from
      and p.rules -> 'caps' ->> 'householdYearFen' is null) or
    (a.holder = 'budget' and a.holder_id = g.district_id and a.from_on = g.budget_from and p.rules ->> 'budget' is null));
  update allowances a set reserved_fen = a.reserved_fen + g.reserved, settled_fen = a.settled_fen + g.settled
  from (
    select h.district_id, h.code, h.holder, h.holder_id, h.from_on,
      sum(case h.move when 'reserved' then h.amount_fen when 'settled' then -h.amount_fen when 'released' then -h.amount_fen else 0 end) as reserved,
      sum(case h.move when 'settled' then h.amount_fen when 'returned' then -h.amount_fen else 0 end) as settled
    from (
      select district_id, code, 'person' as holder, person_id as holder_id, cap_from as from_on, move, amount_fen from added
      union all
      select district_id, code, 'household', household_id, cap_from, move, amount_fen from added where household_id is not null
      union all
      select district_id, code, 'budget', district_id, budget_from, move, amount_fen from added) h
    group by 1, 2, 3, 4, 5) g
  where (a.district_id, a.code, a.holder, a.holder_id, a.from_on) = (g.district_id, g.code, g.holder, g.holder_id, g.from_on);
  return null;
end
$$;
--> statement-breakpoint
create trigger allowances_follow_the_grants after insert on grants
  referencing new table as added for each statement execute function allowances_follow_the_grants();
--> statement-breakpoint
-- What a limit has given already, from the grants themselves: where a limit is kept for the first time.
create function granted(district uuid, of_code text, of_holder text, of_id uuid, since date,
  out reserved bigint, out settled bigint) language sql stable security definer as $$
  select coalesce(sum(case move when 'reserved' then amount_fen when 'settled' then -amount_fen when 'released' then -amount_fen else 0 end), 0)::bigint,
    coalesce(sum(case move when 'settled' then amount_fen when 'returned' then -amount_fen else 0 end), 0)::bigint
  from grants g
  where g.district_id = district and g.code = of_code and case of_holder
    when 'person' then g.person_id = of_id and g.cap_from = since
    when 'household' then g.household_id = of_id and g.cap_from = since
    else g.budget_from = since end
$$;
--> statement-breakpoint
-- Takes the turn at limits, in the order of their keys, and says how much of each is used. A limit that was lowered below
-- what is given already stands at what is given.
create function take_allowances(wanted jsonb)
returns table (code text, holder text, from_on date, used_fen bigint) language plpgsql security definer as $$
#variable_conflict use_column
declare
  one record;
begin
  for one in select * from jsonb_to_recordset(wanted)
      as x(district_id uuid, code text, holder text, holder_id uuid, from_on date, limit_fen bigint)
      order by x.district_id, x.code, x.holder, x.holder_id, x.from_on loop
    return query
      insert into allowances as a (district_id, code, holder, holder_id, from_on, limit_fen, reserved_fen, settled_fen)
      select one.district_id, one.code, one.holder, one.holder_id, one.from_on,
        greatest(one.limit_fen, g.reserved + g.settled), g.reserved, g.settled
      from granted(one.district_id, one.code, one.holder, one.holder_id, one.from_on) g
      on conflict (district_id, code, holder, holder_id, from_on)
        do update set limit_fen = greatest(excluded.limit_fen, a.reserved_fen + a.settled_fen)
      returning a.code, a.holder, a.from_on, a.reserved_fen + a.settled_fen;
  end loop;
end
$$;
--> statement-breakpoint
-- How much of the limits of a person, their household and their district is used, without taking a turn.
create function allowances_of(district uuid, person uuid, household uuid)
returns table (code text, holder text, from_on date, used_fen bigint) language plpgsql stable security definer rows 10 as $$
#variable_conflict use_column
declare
  limited text[] := array(select distinct p.code from programmes p where p.district_id = district and p.approved_at is not null
    and num_nonnulls(p.rules -> 'caps' ->> 'personYearFen', p.rules -> 'caps' ->> 'householdYearFen', p.rules ->> 'budget') > 0);
begin
  if cardinality(limited) = 0 then return; end if;
  return query select a.code, a.holder, a.from_on, a.reserved_fen + a.settled_fen from allowances a
  where a.district_id = district and a.code = any (limited)
    and (a.holder, a.holder_id) in (('person', person), ('household', household), ('budget', district))
  union all
  select g.code, 'person', g.cap_from, sum(case g.move when 'reserved' then g.amount_fen when 'settled' then 0 else -g.amount_fen end)::bigint
  from grants g
  where g.district_id = district and g.person_id = person and g.code = any (limited)
    and not exists (select from allowances a
      where (a.district_id, a.code, a.holder, a.holder_id, a.from_on) = (district, g.code, 'person', person, g.cap_from))
  group by g.code, g.cap_from;
end
$$;
--> statement-breakpoint
-- The rentals of a person and the days on which they have the device: what prices depend on is asked with the owner's eyes,
-- so that every window tells the same price.
create function rentals_of(person uuid)
returns table (id uuid, category_code text, from_on date, to_on date) language plpgsql stable security definer rows 10 as $$
#variable_conflict use_column
begin
  return query select r.id, c.code, r.from_on, coalesce(n.ended_on, n.due_on, r.to_on)
  from reservations r join products p on p.id = r.product_id join categories c on c.id = p.category_id
    left join rentals n on n.reservation_id = r.id
  where r.person_id = person and r.state in ('requested', 'confirmed', 'handed_over', 'closed');
end
$$;
--> statement-breakpoint
-- Devices that programmes help with within these days, but for those that are priced anew or replaced.
create function helped_devices_of(person uuid, since date, until date, without uuid[])
returns table (code text, category_code text) language plpgsql stable security definer rows 5 as $$
#variable_conflict use_column
begin
  return query select distinct p.code, r.category_code
  from rentals_of(person) r, lateral (
    select s.programme_id from reservation_shares s where s.reservation_id = r.id and s.amount_fen > 0
    union all
    select s.programme_id from extensions e join extension_shares s on s.extension_id = e.id
    where e.reservation_id = r.id and s.amount_fen > 0
  ) s join programmes p on p.id = s.programme_id
  where r.from_on < until and since < r.to_on and r.id <> all (without);
end
$$;
--> statement-breakpoint
-- The list rent by calendar year, of reservations and of the months by which they were extended.
create function list_rent_of(person uuid, without uuid)
returns table (year int, list_fen bigint) language plpgsql stable security definer rows 5 as $$
#variable_conflict use_column
begin
  return query select extract(year from part.from_on)::int, sum(part.fen)::bigint
  from rentals_of(person) o, lateral (
    select (p ->> 'from')::date as from_on, (p ->> 'listFen')::bigint as fen
    from reservations r, jsonb_array_elements(r.quoted -> 'periods') p where r.id = o.id
    union all
    select (e.from_on + make_interval(months => i))::date, e.list_rent_fen * (i + 1) / e.months - e.list_rent_fen * i / e.months
    from extensions e, generate_series(0, e.months - 1) i where e.reservation_id = o.id) part
  where o.id is distinct from without
  group by 1;
end
$$;
--> statement-breakpoint
-- What is taken off at once and the person's part are the list rent; what comes back later is not part of that sum.
create or replace function shares_must_sum_to_the_rent() returns trigger language plpgsql security definer as $$
declare
  reservation uuid := (to_jsonb(new) ->> case tg_table_name when 'reservation_shares' then 'reservation_id' else 'id' end)::uuid;
begin
  if (select r.list_rent_fen <> r.person_fen + coalesce((select sum(s.amount_fen) from reservation_shares s
      where s.reservation_id = r.id and s.payout = 'at_once'), 0)
      from reservations r where r.id = reservation) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'the shares of a reservation do not sum to its list rent', constraint = 'shares_sum_to_the_rent';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create or replace function extension_must_add_up() returns trigger language plpgsql security definer as $$
declare
  extension uuid := (to_jsonb(new) ->> case tg_table_name when 'extension_shares' then 'extension_id' else 'id' end)::uuid;
begin
  if (select e.list_rent_fen <> e.person_fen + coalesce((select sum(s.amount_fen) from extension_shares s
      where s.extension_id = e.id and s.payout = 'at_once'), 0)
      from extensions e where e.id = extension) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'the shares of an extension do not sum to its list rent', constraint = 'extension_shares_sum_to_the_rent';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create function instalments_must_sum_to_the_rent() returns trigger language plpgsql security definer as $$
begin
  if (select r.person_fen <> (select sum(i.amount_fen) from instalments i where i.reservation_id = r.id)
      from reservations r where r.id = new.reservation_id) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'the instalments do not sum to what the person pays', constraint = 'instalments_sum_to_the_rent';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create constraint trigger instalments_sum_to_the_rent after insert on instalments
  deferrable initially deferred for each row execute function instalments_must_sum_to_the_rent();
--> statement-breakpoint
-- What is paid stays paid, and what was asked of a provider stays as it was asked.
create function payment_keeps_its_word() returns trigger language plpgsql as $$
begin
  if old.state = 'paid' and new.state <> 'paid' then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'a payment that is paid stays paid', constraint = 'payment_that_is_paid_stays_paid';
  end if;
  if (old.amount_fen, old.purpose, old.reservation_id, old.provider, old.opaque_ref) is distinct from
     (new.amount_fen, new.purpose, new.reservation_id, new.provider, new.opaque_ref) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'what was asked of a provider is not rewritten', constraint = 'payment_is_not_rewritten';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger payment_keeps_its_word before update on payments
  for each row execute function payment_keeps_its_word();
--> statement-breakpoint
create function refunds_stay_within_the_payment() returns trigger language plpgsql security definer as $$
declare
  paid payments%rowtype;
begin
  select * into paid from payments where id = new.payment_id for update;
  if paid.state <> 'paid' or new.amount_fen +
      (select coalesce(sum(r.amount_fen), 0) from refunds r where r.payment_id = new.payment_id and r.id <> new.id) > paid.amount_fen then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'no more goes back than was paid', constraint = 'refund_is_not_above_what_was_paid';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger refund_is_not_above_what_was_paid before insert or update of amount_fen on refunds
  for each row execute function refunds_stay_within_the_payment();
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['balances_follow_the_entries()', 'receipt_follows_another()', 'allowances_follow_the_grants()',
    'granted(uuid, text, text, uuid, date)', 'take_allowances(jsonb)', 'allowances_of(uuid, uuid, uuid)',
    'rentals_of(uuid)', 'helped_devices_of(uuid, date, date, uuid[])', 'list_rent_of(uuid, uuid)',
    'shares_must_sum_to_the_rent()', 'extension_must_add_up()', 'instalments_must_sum_to_the_rent()',
    'refunds_stay_within_the_payment()'] loop
    execute format('alter function %s set search_path = %I, pg_temp', name, current_schema());
  end loop;
end $$;
