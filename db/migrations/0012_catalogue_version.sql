CREATE TABLE "catalogue_version" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "catalogue_has_one_version" CHECK ("catalogue_version"."is_only")
);
--> statement-breakpoint
ALTER TABLE "catalogue_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "catalogue_version_is_seen_by_all" ON "catalogue_version" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);
--> statement-breakpoint
insert into catalogue_version default values;
--> statement-breakpoint
-- Raised when the change is about to become true, once a transaction: nobody waits for it longer than that takes.
create function raise_catalogue_version() returns trigger language plpgsql security definer as $$
begin
  update catalogue_version set version = version + 1 where xmin::text <> pg_current_xact_id()::xid::text;
  return null;
end
$$;
--> statement-breakpoint
do $$
declare
  what text;
begin
  foreach what in array array['categories', 'products', 'prices', 'programmes', 'districts', 'streets', 'centres', 'closures'] loop
    execute format(
      'create constraint trigger a_change_of_%1$s_is_told after insert or update or delete on %1$I
        deferrable initially deferred for each row execute function raise_catalogue_version()',
      what
    );
  end loop;
end
$$;
--> statement-breakpoint
revoke insert, update, delete, truncate on catalogue_version from fuju_app;
