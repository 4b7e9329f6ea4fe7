-- Nothing overlaps that must not.
alter table allotments add constraint unit_is_not_promised_twice
  exclude using gist (unit_id with =, during with &&);
--> statement-breakpoint
create index allotments_of_a_time on allotments using gist (product_id, centre_id, during);
--> statement-breakpoint
alter table person_classes add constraint person_counts_as_one_class_at_a_time
  exclude using gist (person_id with =, daterange(from_on, until_on) with &&);
--> statement-breakpoint
alter table prices add constraint product_has_one_price_on_a_day
  exclude using gist (product_id with =, daterange(first_on, until_on) with &&);
--> statement-breakpoint
alter table programmes add constraint programme_has_one_version_on_a_day
  exclude using gist (district_id with =, code with =, daterange(first_on, until_on) with &&);
--> statement-breakpoint
create index products_by_search on products using gin (search_text gin_trgm_ops);
--> statement-breakpoint
-- What was written stays written.
create function what_was_written_stays() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'integrity_constraint_violation',
    message = tg_table_name || ' is append-only', constraint = tg_table_name || '_is_append_only';
end
$$;
--> statement-breakpoint
create trigger audit_rows_is_append_only before update or delete or truncate on audit_rows
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
create trigger movements_is_append_only before update or delete or truncate on movements
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
create trigger ledger_transactions_is_append_only before update or delete or truncate on ledger_transactions
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
create trigger ledger_entries_is_append_only before update or delete or truncate on ledger_entries
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
create trigger fittings_is_append_only before update or delete or truncate on fittings
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
create trigger hand_overs_is_append_only before update or delete or truncate on hand_overs
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
create trigger take_backs_is_append_only before update or delete or truncate on take_backs
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
create trigger agreements_is_append_only before update or delete or truncate on agreements
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
-- Sums that must hold when a transaction commits.
-- Both look with the owner's eyes: a sum over the rows that a reader may see would balance by blindness.
create function ledger_must_balance() returns trigger language plpgsql security definer as $$
begin
  if (select coalesce(sum(amount_fen), 0) <> 0 or count(*) < 2 from ledger_entries where transaction_id =
      (to_jsonb(new) ->> case tg_table_name when 'ledger_entries' then 'transaction_id' else 'id' end)::uuid) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'the entries of a ledger transaction do not sum to zero', constraint = 'ledger_transaction_balances';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create constraint trigger ledger_transaction_balances after insert on ledger_entries
  deferrable initially deferred for each row execute function ledger_must_balance();
--> statement-breakpoint
create constraint trigger ledger_transaction_has_entries after insert on ledger_transactions
  deferrable initially deferred for each row execute function ledger_must_balance();
--> statement-breakpoint
create function shares_must_sum_to_the_rent() returns trigger language plpgsql security definer as $$
declare
  reservation uuid := (to_jsonb(new) ->> case tg_table_name when 'reservation_shares' then 'reservation_id' else 'id' end)::uuid;
begin
  if (select r.list_rent_fen <> r.person_fen + coalesce((select sum(s.amount_fen) from reservation_shares s where s.reservation_id = r.id), 0)
      from reservations r where r.id = reservation) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'the shares of a reservation do not sum to its list rent', constraint = 'shares_sum_to_the_rent';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create constraint trigger shares_sum_to_the_rent after insert or update on reservation_shares
  deferrable initially deferred for each row execute function shares_must_sum_to_the_rent();
--> statement-breakpoint
create constraint trigger reservation_adds_up after insert or update on reservations
  deferrable initially deferred for each row execute function shares_must_sum_to_the_rent();
--> statement-breakpoint
-- The gates. They look with the eyes of the owner: what a reader may not see still counts.
create function unit_is_disinfected(unit uuid) returns boolean language sql stable security definer as $$
  select coalesce((
    select exists (
      select from disinfections d
      where d.unit_id = t.unit_id and d.take_back_id = t.id and d.has_passed and d.verified_at is not null)
    from take_backs t where t.unit_id = unit order by t.at desc, t.id limit 1), true)
$$;
--> statement-breakpoint
create function fitting_holds(person uuid, product uuid, day date) returns boolean language sql stable security definer as $$
  select not c.fitting_required
    or exists (select from fittings f where f.person_id = person and f.category_id = c.id
      and f.outcome = 'suitable' and f.fitted_on <= day and day < f.valid_until
      and not exists (select from fittings later where later.person_id = person and later.category_id = c.id
        and later.at > f.at and later.outcome = 'not_suitable'))
    or exists (select from fitting_waivers w where w.person_id = person and w.category_id = c.id
      and w.waived_on <= day and day < w.valid_until
      and not exists (select from fittings later where later.person_id = person and later.category_id = c.id
        and later.at > w.at and later.outcome = 'not_suitable'))
  from products p join categories c on c.id = p.category_id where p.id = product
$$;
--> statement-breakpoint
create function hand_over_passes_the_gates() returns trigger language plpgsql security definer as $$
declare
  unit units%rowtype;
  wanted reservations%rowtype;
begin
  select * into unit from units where id = new.unit_id;
  select * into wanted from reservations where id = new.reservation_id;
  if unit.released_at is null or not unit_is_disinfected(new.unit_id) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'the unit has not been released since it came back', constraint = 'hand_over_needs_a_released_unit';
  end if;
  if unit.product_id <> wanted.product_id or unit.centre_id <> wanted.centre_id or wanted.person_id <> new.person_id then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'the unit is not what this person has reserved', constraint = 'hand_over_is_of_what_was_reserved';
  end if;
  if not coalesce(fitting_holds(new.person_id, wanted.product_id, new."on"), false) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'this device needs a fitting that holds on the day', constraint = 'hand_over_needs_a_fitting';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger hand_over_passes_the_gates before insert on hand_overs
  for each row execute function hand_over_passes_the_gates();
--> statement-breakpoint
create function release_needs_a_disinfection() returns trigger language plpgsql security definer as $$
begin
  if new.state = 'ready' and old.state is distinct from 'ready' and not unit_is_disinfected(new.id) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'the last take-back has no passed and verified disinfection', constraint = 'release_needs_a_disinfection';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger release_needs_a_disinfection before update on units
  for each row execute function release_needs_a_disinfection();
--> statement-breakpoint
-- Who has a device at home may read when and how it was disinfected: the rentals that this looks at are the reader's own.
create policy disinfections_are_seen_by_the_renter on disinfections for select to fuju_app using (
  verified_at is not null
  and exists (select from rentals r where r.unit_id = disinfections.unit_id and r.state = 'running'));
--> statement-breakpoint
-- Trigger functions above run with the owner's rights, so their search path is fixed to this schema.
do $$
declare
  name text;
begin
  foreach name in array array['unit_is_disinfected(uuid)', 'fitting_holds(uuid, uuid, date)', 'ledger_must_balance()', 'shares_must_sum_to_the_rent()', 'hand_over_passes_the_gates()', 'release_needs_a_disinfection()'] loop
    execute format('alter function %s set search_path = %I, pg_temp', name, current_schema());
  end loop;
end $$;
--> statement-breakpoint
revoke update, delete on audit_rows, movements, ledger_transactions, ledger_entries, fittings, hand_overs, take_backs, agreements from fuju_app;
