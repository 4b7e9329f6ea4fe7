-- Everything that a request does runs as this role. It belongs to the whole cluster, so it may be there already.
do $$ begin
  create role fuju_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
do $$ begin
  execute format('grant fuju_app to %I', current_user);
  execute format('grant usage on schema %I to fuju_app', current_schema());
  execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to fuju_app', current_schema());
  execute format('alter default privileges in schema %I grant usage on sequences to fuju_app', current_schema());
end $$;
--> statement-breakpoint
create extension if not exists btree_gist;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
-- Who looks: set by the program at the start of each transaction, gone at its end. Nothing set sees nothing.
create function sight_scope() returns text language sql stable as
$$ select coalesce(nullif(current_setting('fuju.scope', true), ''), 'nothing') $$;
--> statement-breakpoint
create function sight_person() returns uuid language sql stable as
$$ select nullif(current_setting('fuju.person', true), '')::uuid $$;
--> statement-breakpoint
create function sight_centre() returns uuid language sql stable as
$$ select nullif(current_setting('fuju.centre', true), '')::uuid $$;
--> statement-breakpoint
create function sight_district() returns uuid language sql stable as
$$ select nullif(current_setting('fuju.district', true), '')::uuid $$;
--> statement-breakpoint
-- A row about a person, at a centre, paid for by a district. A row without a centre is open to the centres of its district.
create function may_see(person uuid, centre uuid, district uuid) returns boolean language sql stable as $$
  select case sight_scope()
    when 'system' then true
    when 'city' then true
    when 'district' then coalesce(district = sight_district(), false)
    when 'centre' then coalesce(centre = sight_centre(), district = sight_district(), false)
    when 'person' then coalesce(person = sight_person(), false)
    else false
  end
$$;
--> statement-breakpoint
-- A person is seen by the centre that serves their district, and by any centre where they have reserved.
create function may_see_person(person uuid, district uuid) returns boolean language plpgsql stable as $$
begin
  if may_see(person, null, district) then return true; end if;
  return sight_scope() = 'centre'
    and exists (select from reservations r where r.person_id = person and r.centre_id = sight_centre());
end
$$;
