CREATE TABLE "reservation_drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"months" smallint NOT NULL,
	"user_class" text,
	"way" text,
	"address" text,
	"phone" text,
	"note" text,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_of_a_device_is_one" UNIQUE("person_id","product_id"),
	CONSTRAINT "draft_class_is_known" CHECK ("reservation_drafts"."user_class" in ('hardship_disabled', 'local_elderly', 'local_ill', 'other')),
	CONSTRAINT "draft_way_is_known" CHECK ("reservation_drafts"."way" in ('deliver', 'collect')),
	CONSTRAINT "draft_lasts_a_month_at_least" CHECK ("reservation_drafts"."months" >= 1),
	CONSTRAINT "draft_delivery_is_answered_whole" CHECK (("reservation_drafts"."way" is null) = ("reservation_drafts"."address" is null)),
	CONSTRAINT "draft_contact_is_answered_whole" CHECK (("reservation_drafts"."phone" is null) = ("reservation_drafts"."note" is null)),
	CONSTRAINT "draft_is_delivered_somewhere" CHECK ("reservation_drafts"."way" <> 'deliver' or length(btrim("reservation_drafts"."address")) > 0)
);
--> statement-breakpoint
ALTER TABLE "reservation_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reservation_drafts" ADD CONSTRAINT "reservation_drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_drafts" ADD CONSTRAINT "reservation_drafts_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_drafts" ADD CONSTRAINT "reservation_drafts_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_of_a_time" ON "reservation_drafts" USING btree ("kept_at");--> statement-breakpoint
CREATE POLICY "drafts_are_for_the_person_alone" ON "reservation_drafts" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("reservation_drafts"."person_id", null, null)) WITH CHECK (may_see("reservation_drafts"."person_id", null, null));