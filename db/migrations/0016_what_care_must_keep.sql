-- One consent at a time for a person and a phone: a second one begins when the first is over or has been ended.
alter table care_consents add constraint one_care_consent_runs_for_a_pair
  exclude using gist (person_id with =, carer_phone with =, daterange(from_on, until_on) with &&) where (ended_at is null);
--> statement-breakpoint
-- Nobody is their own carer, neither by the phone that is named nor by the account that accepts.
-- With the owner's eyes: a check that row-level security blinds would pass by blindness.
create function nobody_is_their_own_carer() returns trigger language plpgsql security definer as $$
begin
  if exists (select from accounts a
    where a.person_id = new.person_id and (a.id = new.carer_id or a.phone = new.carer_phone)) then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'nobody is their own carer', constraint = 'nobody_is_their_own_carer';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger nobody_is_their_own_carer before insert or update on care_consents
  for each row execute function nobody_is_their_own_carer();
--> statement-breakpoint
-- What was consented to is not rewritten: it is accepted once, and ended once.
create function care_consent_stays_as_given() returns trigger language plpgsql as $$
declare
  later constant text[] := array['carer_id', 'code_sealed', 'tries', 'accepted_at', 'ended_at', 'ended_by'];
begin
  if tg_op = 'DELETE' or old.ended_at is not null
    or (old.accepted_at is not null and (new.accepted_at, new.carer_id) is distinct from (old.accepted_at, old.carer_id))
    or to_jsonb(new) - later is distinct from to_jsonb(old) - later then
    raise exception using errcode = 'integrity_constraint_violation',
      message = 'a consent is not rewritten', constraint = 'care_consent_stays_as_given';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger care_consent_stays_as_given before update or delete on care_consents
  for each row execute function care_consent_stays_as_given();
