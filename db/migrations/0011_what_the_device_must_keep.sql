-- What was noted of a conflict stays as it arrived; a decision is written once and is not taken back.
create function conflict_stays_as_it_arrived() returns trigger language plpgsql as $$
declare
  decided constant text[] := array['decision', 'note', 'decided_by', 'decided_at'];
begin
  if tg_op = 'DELETE' or old.decision is not null or to_jsonb(new) - decided is distinct from to_jsonb(old) - decided then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'what a device has sent is not rewritten', constraint = 'conflict_stays_as_it_arrived';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger conflict_stays_as_it_arrived before update or delete on sync_conflicts
  for each row execute function conflict_stays_as_it_arrived();
--> statement-breakpoint
-- A photo is proof of how something was: it may be wiped when nobody needs it any more, and is never exchanged for another.
create function photo_is_not_exchanged() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'integrity_constraint_violation',
    message = 'a photo stays as it was taken', constraint = 'photo_is_not_exchanged';
end
$$;
--> statement-breakpoint
create trigger photo_is_not_exchanged before update on photos for each row execute function photo_is_not_exchanged();
