-- A person is seen by the centre that serves their district, and by any centre where they have reserved or wait.
create or replace function may_see_person(person uuid, district uuid) returns boolean language plpgsql stable as $$
begin
  if may_see(person, null, district) then return true; end if;
  return sight_scope() = 'centre'
    and (exists (select from reservations r where r.person_id = person and r.centre_id = sight_centre())
      or exists (select from waiting_entries w where w.person_id = person and w.centre_id = sight_centre()));
end
$$;
