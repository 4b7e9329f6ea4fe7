-- Nothing overlaps that must not.
alter table closures add constraint centre_is_closed_once_on_a_day
  exclude using gist (centre_id with =, daterange(from_on, until_on) with &&);
--> statement-breakpoint
alter table priority_orders add constraint district_has_one_priority_order_on_a_day
  exclude using gist (district_id with =, daterange(first_on, until_on) with &&);
--> statement-breakpoint
-- What is read of a product is what has not ended yet: the index by its end serves that, and costs less to keep than this one.
drop index allotments_of_a_time;
--> statement-breakpoint
-- What was written stays written.
create trigger extensions_is_append_only before update or delete or truncate on extensions
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
create trigger extension_shares_is_append_only before update or delete or truncate on extension_shares
  for each statement execute function what_was_written_stays();
--> statement-breakpoint
revoke update, delete on extensions, extension_shares from fuju_app;
--> statement-breakpoint
create function extension_must_add_up() returns trigger language plpgsql security definer as $$
declare
  extension uuid := (to_jsonb(new) ->> case tg_table_name when 'extension_shares' then 'extension_id' else 'id' end)::uuid;
begin
  if (select e.list_rent_fen <> e.person_fen + coalesce((select sum(s.amount_fen) from extension_shares s where s.extension_id = e.id), 0)
      from extensions e where e.id = extension) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'the shares of an extension do not sum to its list rent', constraint = 'extension_shares_sum_to_the_rent';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create constraint trigger extension_shares_sum_to_the_rent after insert on extension_shares
  deferrable initially deferred for each row execute function extension_must_add_up();
--> statement-breakpoint
create constraint trigger extension_adds_up after insert on extensions
  deferrable initially deferred for each row execute function extension_must_add_up();
--> statement-breakpoint
-- The counts: how many units of a product can go out, and how many are held on each day. A rental or a repair counts while
-- its unit can go out; a promise that any unit may serve counts always.
create function can_go_out(state text) returns boolean language sql immutable as
$$ select state in ('ready', 'out', 'quarantine', 'inspected', 'disinfected') $$;
--> statement-breakpoint
create function is_movable(why text, is_pinned boolean) returns boolean language sql immutable as
$$ select why in ('reservation', 'hold', 'offer') and not is_pinned $$;
--> statement-breakpoint
create function allotments_are_counted() returns trigger language plpgsql security definer as $$
begin
  if tg_op in ('DELETE', 'UPDATE') then
    update stock_days s set taken = s.taken - gone.taken,
      taken_without_priority = s.taken_without_priority - gone.taken_without_priority
    from (
      select a.centre_id, a.product_id, lower(a.during) + i as day, count(*) as taken,
        count(*) filter (where not a.is_priority) as taken_without_priority
      from removed a join units u on u.id = a.unit_id
        cross join lateral generate_series(0, upper(a.during) - lower(a.during) - 1) i
      where is_movable(a.why, a.is_pinned) or can_go_out(u.state)
      group by 1, 2, 3) gone
    where (s.centre_id, s.product_id, s.day) = (gone.centre_id, gone.product_id, gone.day);
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    insert into stock_days as s (centre_id, product_id, day, taken, taken_without_priority)
      select a.centre_id, a.product_id, lower(a.during) + i, count(*), count(*) filter (where not a.is_priority)
      from added a join units u on u.id = a.unit_id
        cross join lateral generate_series(0, upper(a.during) - lower(a.during) - 1) i
      where is_movable(a.why, a.is_pinned) or can_go_out(u.state)
      group by 1, 2, 3
    on conflict (centre_id, product_id, day) do update
      set taken = s.taken + excluded.taken,
        taken_without_priority = s.taken_without_priority + excluded.taken_without_priority;
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger allotments_are_counted_when_added after insert on allotments
  referencing new table as added for each statement execute function allotments_are_counted();
--> statement-breakpoint
create trigger allotments_are_counted_when_removed after delete on allotments
  referencing old table as removed for each statement execute function allotments_are_counted();
--> statement-breakpoint
create trigger allotments_are_counted_when_changed after update on allotments
  referencing old table as removed new table as added for each statement execute function allotments_are_counted();
--> statement-breakpoint
create function units_are_counted() returns trigger language plpgsql security definer as $$
declare
  by_how_many integer := can_go_out(new.state)::integer;
begin
  if tg_op = 'UPDATE' then
    if (old.centre_id, old.product_id) is distinct from (new.centre_id, new.product_id) then
      raise exception using errcode = 'integrity_constraint_violation',
        message = 'a unit stays at its centre, and what it is', constraint = 'unit_stays_what_and_where_it_is';
    end if;
    by_how_many := by_how_many - can_go_out(old.state)::integer;
  end if;
  if by_how_many = 0 then
    return null;
  end if;
  -- A line that was never there is added at nothing: a check looks at what is inserted before it looks for what is there.
  insert into stock_lines (centre_id, product_id) values (new.centre_id, new.product_id) on conflict do nothing;
  update stock_lines set units = units + by_how_many where centre_id = new.centre_id and product_id = new.product_id;
  if tg_op = 'UPDATE' then
    insert into stock_days (centre_id, product_id, day, taken, taken_without_priority)
      select distinct a.centre_id, a.product_id, lower(a.during) + i, 0, 0
      from allotments a cross join lateral generate_series(0, upper(a.during) - lower(a.during) - 1) i
      where a.unit_id = new.id and not is_movable(a.why, a.is_pinned)
    on conflict do nothing;
    update stock_days s set taken = s.taken + by_how_many * held.taken,
      taken_without_priority = s.taken_without_priority + by_how_many * held.taken_without_priority
    from (
      select a.centre_id, a.product_id, lower(a.during) + i as day, count(*) as taken,
        count(*) filter (where not a.is_priority) as taken_without_priority
      from allotments a cross join lateral generate_series(0, upper(a.during) - lower(a.during) - 1) i
      where a.unit_id = new.id and not is_movable(a.why, a.is_pinned)
      group by 1, 2, 3) held
    where (s.centre_id, s.product_id, s.day) = (held.centre_id, held.product_id, held.day);
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger units_are_counted after insert or update on units
  for each row execute function units_are_counted();
--> statement-breakpoint
-- Counts everything anew: after rows were loaded behind the triggers' backs, and to prove that they count right.
create function recount_stock() returns void language plpgsql as $$
begin
  delete from stock_days;
  insert into stock_days (centre_id, product_id, day, taken, taken_without_priority)
    select a.centre_id, a.product_id, lower(a.during) + i, count(*), count(*) filter (where not a.is_priority)
    from allotments a join units u on u.id = a.unit_id
      cross join lateral generate_series(0, upper(a.during) - lower(a.during) - 1) i
    where is_movable(a.why, a.is_pinned) or can_go_out(u.state)
    group by 1, 2, 3;
  insert into stock_lines (centre_id, product_id)
    select distinct centre_id, product_id from units on conflict do nothing;
  update stock_lines s set units =
    (select count(*) from units u where u.centre_id = s.centre_id and u.product_id = s.product_id and can_go_out(u.state));
end
$$;
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['extension_must_add_up()', 'allotments_are_counted()', 'units_are_counted()'] loop
    execute format('alter function %s set search_path = %I, pg_temp', name, current_schema());
  end loop;
end $$;
--> statement-breakpoint
-- What is known to be out on the day of this migration is said so from now on, and the counts begin.
update allotments a set is_out = true
  from units u
  where u.id = a.unit_id and u.state = 'out' and a.why = 'rental' and a.is_pinned
    and a.holder_id in (select id from rentals where state = 'running');
--> statement-breakpoint
select recount_stock();
--> statement-breakpoint
revoke insert, update, delete on stock_days from fuju_app;
