CREATE TABLE "care_consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"carer_phone" text NOT NULL,
	"carer_name" text NOT NULL,
	"carer_id" uuid,
	"scopes" text[] NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"code_sealed" text,
	"tries" smallint DEFAULT 0 NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"identity_shown" text,
	"consent_shown" text,
	"accepted_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "care_covers_what_is_known_and_seeing" CHECK ("care_consents"."scopes" <@ array['see', 'reserve', 'pay'] and 'see' = any("care_consents"."scopes")),
	CONSTRAINT "care_ends_after_it_begins_and_within_a_year" CHECK ("care_consents"."until_on" > "care_consents"."from_on" and "care_consents"."until_on" <= "care_consents"."from_on" + interval '1 year'),
	CONSTRAINT "carer_is_named_by_a_mobile_phone" CHECK ("care_consents"."carer_phone" ~ '^1[3-9][0-9]{9}$'),
	CONSTRAINT "carer_has_a_name" CHECK (length(btrim("care_consents"."carer_name")) between 1 and 60),
	CONSTRAINT "care_code_is_tried_five_times_at_most" CHECK ("care_consents"."tries" between 0 and 5),
	CONSTRAINT "care_identity_shown_is_known" CHECK ("care_consents"."identity_shown" in ('identity_card', 'residence_booklet', 'disability_card')),
	CONSTRAINT "care_consent_shown_is_known" CHECK ("care_consents"."consent_shown" in ('signed_paper', 'said_at_the_desk', 'guardian_paper')),
	CONSTRAINT "care_given_at_the_desk_says_what_was_shown" CHECK (num_nonnulls("care_consents"."identity_shown", "care_consents"."consent_shown") in (0, 2)),
	CONSTRAINT "care_is_accepted_by_an_account" CHECK (("care_consents"."accepted_at" is null) = ("care_consents"."carer_id" is null)),
	CONSTRAINT "care_code_is_gone_once_said" CHECK (("care_consents"."accepted_at" is null) = ("care_consents"."code_sealed" is not null)),
	CONSTRAINT "care_is_ended_by_somebody" CHECK (("care_consents"."ended_at" is null) = ("care_consents"."ended_by" is null)),
	CONSTRAINT "care_is_ended_after_it_is_given" CHECK ("care_consents"."ended_at" >= "care_consents"."given_at")
);
--> statement-breakpoint
ALTER TABLE "care_consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_rows" ADD COLUMN "for_person" text;--> statement-breakpoint
ALTER TABLE "care_consents" ADD CONSTRAINT "care_consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_consents" ADD CONSTRAINT "care_consents_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_consents" ADD CONSTRAINT "care_consents_carer_id_accounts_id_fk" FOREIGN KEY ("carer_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_consents" ADD CONSTRAINT "care_consents_given_by_accounts_id_fk" FOREIGN KEY ("given_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_consents" ADD CONSTRAINT "care_consents_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "care_consents_of_a_person" ON "care_consents" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "care_consents_of_a_phone" ON "care_consents" USING btree ("carer_phone");--> statement-breakpoint
CREATE INDEX "care_consents_of_a_carer" ON "care_consents" USING btree ("carer_id");--> statement-breakpoint
CREATE POLICY "care_consents_are_seen_with_the_person" ON "care_consents" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see_person("care_consents"."person_id", "care_consents"."district_id")) WITH CHECK (may_see_person("care_consents"."person_id", "care_consents"."district_id"));