-- What has been sent or given up is not rewritten: its words may be forgotten, and somebody may note that they have called.
-- What a message is about, and to whom it goes, never changes.
create function message_that_is_over_stays() returns trigger language plpgsql as $$
declare
  noted constant text[] := array['sealed', 'told_by', 'told_at'];
  moving constant text[] := noted || array['state', 'send_at', 'tries', 'lease_until', 'ended_at', 'given_up_because'];
begin
  if (old.ended_at is not null and to_jsonb(new) - noted is distinct from to_jsonb(old) - noted)
    or (old.told_at is not null and (new.told_at, new.told_by) is distinct from (old.told_at, old.told_by))
    or to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'a message is not rewritten', constraint = 'message_that_is_over_stays';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger message_that_is_over_stays before update on messages
  for each row execute function message_that_is_over_stays();
