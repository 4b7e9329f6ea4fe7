-- Each centre has its main places from its first day.
create function centre_gets_its_places() returns trigger language plpgsql security definer as $$
begin
  insert into places (centre_id, kind, zh, en, is_main) values
    (new.id, 'clean_store', '洁净库', 'Clean store', true),
    (new.id, 'dirty_zone', '待洗消区', 'Dirty zone', true),
    (new.id, 'workshop', '洗消维修间', 'Workshop', true),
    (new.id, 'transit', '调拨途中', 'In transit', true);
  return null;
end
$$;
--> statement-breakpoint
create trigger centre_gets_its_places after insert on centres
  for each row execute function centre_gets_its_places();
--> statement-breakpoint
create function is_clean(state text) returns boolean language sql immutable as
$$ select state in ('received', 'ready') $$;
--> statement-breakpoint
-- Which states may lie where: the same rule as app/inventory/place.ts.
create function place_suits(kind text, state text) returns boolean language sql immutable as $$
  select case
    when state in ('out', 'missing', 'scrapped') then false
    when kind in ('clean_store', 'showroom') then is_clean(state)
    when kind in ('van', 'transit') then true
    else state <> 'ready' end
$$;
--> statement-breakpoint
create function main_place(centre uuid, state text) returns uuid language sql stable as $$
  select id from places where centre_id = centre and is_main and kind = case
    when is_clean(state) then 'clean_store'
    when state in ('quarantine', 'inspected', 'precleaned') then 'dirty_zone'
    else 'workshop' end
$$;
--> statement-breakpoint
-- A unit is somewhere: where it is put, or where its state sends it. A van carries clean ones or dirty ones; those who
-- load the same van take turns.
create function unit_lies_where_it_may() returns trigger language plpgsql security definer as $$
declare
  lies_in places%rowtype;
begin
  if new.state in ('out', 'missing', 'scrapped') then
    new.place_id := null;
    return new;
  end if;
  if new.place_id is null then
    new.place_id := main_place(new.centre_id, new.state);
  end if;
  select * into lies_in from places where id = new.place_id;
  if tg_op = 'UPDATE' and new.place_id is not distinct from old.place_id and new.state is distinct from old.state
    and not place_suits(lies_in.kind, new.state) then
    new.place_id := main_place(new.centre_id, new.state);
    return new;
  end if;
  if lies_in.centre_id <> new.centre_id or not place_suits(lies_in.kind, new.state)
    or (lies_in.closed_at is not null and (tg_op = 'INSERT' or new.place_id is distinct from old.place_id)) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'the unit may not lie in this place in this state', constraint = 'place_suits_what_lies_there';
  end if;
  if lies_in.kind = 'van' then
    perform from places where id = lies_in.id for update;
    if exists (select from units u where u.place_id = lies_in.id and u.id <> new.id and is_clean(u.state) <> is_clean(new.state)) then
      raise exception using errcode = 'integrity_constraint_violation',
        message = 'clean and dirty units never ride together', constraint = 'van_never_mixes_clean_and_dirty';
    end if;
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger unit_lies_where_it_may before insert or update of state, place_id, centre_id on units
  for each row execute function unit_lies_where_it_may();
--> statement-breakpoint
-- Whatever can come back to the shelf counts, on every step of its way.
create or replace function can_go_out(state text) returns boolean language sql immutable as $$
  select state in ('ready', 'out', 'quarantine', 'inspected', 'precleaned', 'disinfected', 'dried', 'tested')
$$;
--> statement-breakpoint
-- As before, but a unit may go to another centre once nobody there counts on it.
create or replace function units_are_counted() returns trigger language plpgsql security definer as $$
declare
  by_how_many integer := can_go_out(new.state)::integer;
begin
  if tg_op = 'UPDATE' then
    if old.product_id is distinct from new.product_id then
      raise exception using errcode = 'integrity_constraint_violation',
        message = 'a unit stays what it is', constraint = 'unit_stays_what_it_is';
    end if;
    if old.centre_id is distinct from new.centre_id then
      if exists (select from allotments a where a.unit_id = new.id and (a.is_out or upper(a.during) > (now() at time zone 'Asia/Shanghai')::date)) then
        raise exception using errcode = 'integrity_constraint_violation',
          message = 'somebody at the old centre counts on this unit', constraint = 'unit_leaves_a_centre_without_promises';
      end if;
      update stock_lines set units = units - can_go_out(old.state)::integer
        where centre_id = old.centre_id and product_id = old.product_id;
    else
      by_how_many := by_how_many - can_go_out(old.state)::integer;
    end if;
  end if;
  if by_how_many = 0 then
    return null;
  end if;
  -- A line that was never there is added at nothing: a check looks at what is inserted before it looks for what is there.
  insert into stock_lines (centre_id, product_id) values (new.centre_id, new.product_id) on conflict do nothing;
  update stock_lines set units = units + by_how_many where centre_id = new.centre_id and product_id = new.product_id;
  if tg_op = 'UPDATE' and old.centre_id = new.centre_id then
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
-- What is due for a unit goes with it to its new centre, and so do the labels that it carries.
create function what_is_due_goes_with_its_unit() returns trigger language plpgsql security definer as $$
begin
  update upkeep_due d set centre_id = new.centre_id, district_id = c.district_id
    from centres c where c.id = new.centre_id and d.unit_id = new.id;
  update tags set centre_id = new.centre_id where unit_id = new.id;
  return null;
end
$$;
--> statement-breakpoint
create trigger what_is_due_goes_with_its_unit after update of centre_id on units
  for each row when (old.centre_id is distinct from new.centre_id) execute function what_is_due_goes_with_its_unit();
--> statement-breakpoint
-- More gates of the hand-over: a label that has not run out, upkeep in time, no recall that is open.
create function hand_over_needs_a_safe_unit() returns trigger language plpgsql security definer as $$
declare
  unit units%rowtype;
begin
  select * into unit from units where id = new.unit_id;
  if unit.released_until < new."on" then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'the release label has run out', constraint = 'hand_over_needs_a_label_that_is_valid';
  end if;
  if exists (select from upkeep_due d where d.unit_id = unit.id and d.blocks
    and (d.due_on < new."on" or d.due_at_hours < unit.meter_hours or d.due_at_turnovers <= unit.turnovers)) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'upkeep is overdue', constraint = 'hand_over_needs_upkeep_in_time';
  end if;
  if exists (select from recall_units r where r.unit_id = unit.id and r.outcome is null) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'the unit is recalled', constraint = 'recalled_unit_is_not_handed_over';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger hand_over_needs_a_safe_unit before insert on hand_overs
  for each row execute function hand_over_needs_a_safe_unit();
--> statement-breakpoint
create function scrapping_needs_two_people() returns trigger language plpgsql security definer as $$
begin
  if new.state = 'scrapped' and old.state <> 'scrapped'
    and not exists (select from scrappings s where s.unit_id = new.id and s.state = 'approved') then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'nobody has agreed that this unit is scrapped', constraint = 'scrapping_needs_two_people';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger scrapping_needs_two_people before update of state on units
  for each row execute function scrapping_needs_two_people();
--> statement-breakpoint
-- A version of the rules that was approved stays as it is.
create function disinfection_table_in_force_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.approved_at is not null then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'rules that were in force are not rewritten', constraint = 'disinfection_table_in_force_is_not_rewritten';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger disinfection_table_in_force_is_not_rewritten before update or delete on disinfection_tables
  for each row execute function disinfection_table_in_force_stays();
--> statement-breakpoint
create trigger stop_visits_is_append_only before update or delete or truncate on stop_visits for each statement
  execute function what_was_written_stays();
--> statement-breakpoint
create trigger disinfection_batches_is_append_only before update or delete or truncate on disinfection_batches for each statement
  execute function what_was_written_stays();
--> statement-breakpoint
create trigger reprocessing_steps_is_append_only before update or delete or truncate on reprocessing_steps for each statement
  execute function what_was_written_stays();
--> statement-breakpoint
create trigger upkeep_works_is_append_only before update or delete or truncate on upkeep_works for each statement
  execute function what_was_written_stays();
--> statement-breakpoint
create trigger stock_adjustments_is_append_only before update or delete or truncate on stock_adjustments for each statement
  execute function what_was_written_stays();
--> statement-breakpoint
-- A unit is due for the plans of its category from the day on which both are there. Whoever adds units or writes a plan, at
-- whatever centre, leaves no unit out.
create view due_at_first as
  select u.id as unit_id, p.id as plan_id, u.centre_id, p.blocks,
    (greatest(p.written_at, u.added_at) at time zone 'Asia/Shanghai')::date + p.every_days as due_on,
    u.meter_hours + p.every_hours as due_at_hours, u.turnovers + p.every_turnovers as due_at_turnovers
  from upkeep_plans p
    join products r on r.category_id = p.category_id
    join units u on u.product_id = r.id
  where p.ended_at is null and u.state <> 'scrapped';
--> statement-breakpoint
revoke all on due_at_first from fuju_app;
--> statement-breakpoint
create function added_units_become_due() returns trigger language plpgsql security definer as $$
begin
  insert into upkeep_due (unit_id, plan_id, centre_id, district_id, blocks, due_on, due_at_hours, due_at_turnovers)
    select d.unit_id, d.plan_id, d.centre_id, c.district_id, d.blocks, d.due_on, d.due_at_hours, d.due_at_turnovers
    from due_at_first d join centres c on c.id = d.centre_id
    where d.unit_id in (select id from added) on conflict do nothing;
  return null;
end
$$;
--> statement-breakpoint
create trigger added_units_become_due after insert on units
  referencing new table as added for each statement execute function added_units_become_due();
--> statement-breakpoint
create function plan_makes_units_due() returns trigger language plpgsql security definer as $$
begin
  if tg_op = 'INSERT' then
    insert into upkeep_due (unit_id, plan_id, centre_id, district_id, blocks, due_on, due_at_hours, due_at_turnovers)
      select d.unit_id, d.plan_id, d.centre_id, c.district_id, d.blocks, d.due_on, d.due_at_hours, d.due_at_turnovers
      from due_at_first d join centres c on c.id = d.centre_id where d.plan_id = new.id on conflict do nothing;
  elsif new.ended_at is not null then
    delete from upkeep_due where plan_id = new.id;
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger plan_makes_units_due after insert or update of ended_at on upkeep_plans
  for each row execute function plan_makes_units_due();
--> statement-breakpoint
-- What a unit is due for goes with it to another centre, and ends with it. A function test that was passed is the look that
-- each turnover asks for.
create function unit_keeps_its_dues() returns trigger language plpgsql security definer as $$
begin
  if new.centre_id <> old.centre_id then
    update upkeep_due d set centre_id = c.id, district_id = c.district_id
      from centres c where c.id = new.centre_id and d.unit_id = new.id;
  end if;
  if new.state = 'scrapped' then
    delete from upkeep_due where unit_id = new.id;
  elsif new.state = 'tested' and old.state <> 'tested' then
    update upkeep_due d set due_at_turnovers = new.turnovers + p.every_turnovers
      from upkeep_plans p where p.id = d.plan_id and d.unit_id = new.id and p.every_turnovers is not null;
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger unit_keeps_its_dues after update of state, centre_id on units
  for each row when (new.state in ('tested', 'scrapped') or new.centre_id <> old.centre_id)
  execute function unit_keeps_its_dues();
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['added_units_become_due()', 'plan_makes_units_due()', 'unit_keeps_its_dues()'] loop
    execute format('alter function %s set search_path = %I, pg_temp', name, current_schema());
  end loop;
end $$;
