CREATE TABLE "sync_conflicts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"key" text NOT NULL,
	"act" text NOT NULL,
	"subject" text NOT NULL,
	"device_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"device_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"refusal" text NOT NULL,
	"input_sealed" text NOT NULL,
	"decision" text,
	"note" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "conflict_is_listed_once" UNIQUE("account_id","key"),
	CONSTRAINT "conflict_decision_is_known" CHECK ("sync_conflicts"."decision" in ('sent_again', 'done_by_hand', 'not_needed')),
	CONSTRAINT "conflict_is_decided_by_somebody" CHECK (("sync_conflicts"."decision" is null) = ("sync_conflicts"."decided_by" is null))
);
--> statement-breakpoint
ALTER TABLE "sync_conflicts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "photos" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"hand_over_id" uuid,
	"take_back_id" uuid,
	"visit_id" uuid,
	"body_sealed" text NOT NULL,
	"bytes" integer NOT NULL,
	"taken_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "photo_is_of_one_thing" CHECK (num_nonnulls("photos"."hand_over_id", "photos"."take_back_id", "photos"."visit_id") = 1),
	CONSTRAINT "photo_is_small" CHECK ("photos"."bytes" between 1 and 600000)
);
--> statement-breakpoint
ALTER TABLE "photos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "accessories" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD COLUMN "commissioned" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD COLUMN "accessories" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD COLUMN "condition" text DEFAULT 'good' NOT NULL;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD COLUMN "condition_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "take_backs" ADD COLUMN "accessories" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sync_conflicts" ADD CONSTRAINT "sync_conflicts_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_conflicts" ADD CONSTRAINT "sync_conflicts_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_conflicts" ADD CONSTRAINT "sync_conflicts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_conflicts" ADD CONSTRAINT "sync_conflicts_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_hand_over_id_hand_overs_id_fk" FOREIGN KEY ("hand_over_id") REFERENCES "hand_overs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_take_back_id_take_backs_id_fk" FOREIGN KEY ("take_back_id") REFERENCES "take_backs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_visit_id_stop_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "stop_visits"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_taken_by_accounts_id_fk" FOREIGN KEY ("taken_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conflicts_of_a_centre" ON "sync_conflicts" USING btree ("centre_id","received_at");--> statement-breakpoint
CREATE INDEX "photos_of_a_hand_over" ON "photos" USING btree ("hand_over_id");--> statement-breakpoint
CREATE INDEX "photos_of_a_take_back" ON "photos" USING btree ("take_back_id");--> statement-breakpoint
CREATE INDEX "photos_of_a_visit" ON "photos" USING btree ("visit_id");--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_over_condition_is_known" CHECK ("hand_overs"."condition" in ('good', 'worn'));--> statement-breakpoint
CREATE POLICY "conflicts_are_seen_by_their_centre" ON "sync_conflicts" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "sync_conflicts"."centre_id", "sync_conflicts"."district_id")) WITH CHECK (may_see(null, "sync_conflicts"."centre_id", "sync_conflicts"."district_id"));--> statement-breakpoint
CREATE POLICY "photos_are_seen_by_their_own" ON "photos" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("photos"."person_id", "photos"."centre_id", "photos"."district_id")) WITH CHECK (may_see("photos"."person_id", "photos"."centre_id", "photos"."district_id"));