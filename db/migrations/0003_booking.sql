CREATE TABLE "stock_days" (
	"centre_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"day" date NOT NULL,
	"taken" integer NOT NULL,
	"taken_without_priority" integer NOT NULL,
	CONSTRAINT "stock_day_is_counted_once" PRIMARY KEY("centre_id","product_id","day"),
	CONSTRAINT "stock_day_counts_from_nothing_up" CHECK ("stock_days"."taken_without_priority" >= 0 and "stock_days"."taken" >= "stock_days"."taken_without_priority")
);
--> statement-breakpoint
ALTER TABLE "stock_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "closures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"centre_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	CONSTRAINT "closure_ends_after_it_starts" CHECK ("closures"."from_on" < "closures"."until_on"),
	CONSTRAINT "closure_has_a_name" CHECK (length(btrim("closures"."zh")) > 0 and length(btrim("closures"."en")) > 0)
);
--> statement-breakpoint
ALTER TABLE "closures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "priority_orders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"district_id" uuid NOT NULL,
	"classes" text[] NOT NULL,
	"have_priority" smallint NOT NULL,
	"source" text NOT NULL,
	"is_example" boolean NOT NULL,
	"first_on" date NOT NULL,
	"until_on" date,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "priority_order_ends_after_it_begins" CHECK ("priority_orders"."first_on" < "priority_orders"."until_on"),
	CONSTRAINT "priority_order_names_each_class_once" CHECK (cardinality("priority_orders"."classes") = 4 and "priority_orders"."classes" @> array['hardship_disabled', 'local_elderly', 'local_ill', 'other']),
	CONSTRAINT "priority_is_for_some_classes" CHECK ("priority_orders"."have_priority" between 0 and cardinality("priority_orders"."classes"))
);
--> statement-breakpoint
ALTER TABLE "priority_orders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "extension_shares" (
	"extension_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"kind" text NOT NULL,
	"payer" text NOT NULL,
	"programme_id" uuid NOT NULL,
	"share_bp" integer NOT NULL,
	"amount_fen" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	CONSTRAINT "extension_share_has_one_place" PRIMARY KEY("extension_id","position"),
	CONSTRAINT "extension_share_kind_is_known" CHECK ("extension_shares"."kind" in ('subsidy', 'discount')),
	CONSTRAINT "extension_share_payer_is_known" CHECK ("extension_shares"."payer" in ('district', 'centre')),
	CONSTRAINT "extension_share_is_a_share" CHECK ("extension_shares"."share_bp" between 0 and 10000 and "extension_shares"."amount_fen" >= 0)
);
--> statement-breakpoint
ALTER TABLE "extension_shares" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "extensions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"rental_id" uuid NOT NULL,
	"reservation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"months" smallint NOT NULL,
	"user_class" text NOT NULL,
	"list_rent_fen" bigint NOT NULL,
	"person_fen" bigint NOT NULL,
	"extended_at" timestamp with time zone NOT NULL,
	"extended_by" text NOT NULL,
	CONSTRAINT "extension_class_is_known" CHECK ("extensions"."user_class" in ('hardship_disabled', 'local_elderly', 'local_ill', 'other')),
	CONSTRAINT "extension_ends_after_it_starts" CHECK ("extensions"."from_on" < "extensions"."to_on" and "extensions"."months" > 0),
	CONSTRAINT "extension_money_is_not_negative" CHECK (least("extensions"."list_rent_fen", "extensions"."person_fen") >= 0)
);
--> statement-breakpoint
ALTER TABLE "extensions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "waiting_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"months" smallint NOT NULL,
	"user_class" text NOT NULL,
	"way" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"phone" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"why" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_by" text NOT NULL,
	"offered_until" timestamp with time zone,
	"reservation_id" uuid,
	"closed_at" timestamp with time zone,
	CONSTRAINT "waiting_class_is_known" CHECK ("waiting_entries"."user_class" in ('hardship_disabled', 'local_elderly', 'local_ill', 'other')),
	CONSTRAINT "waiting_way_is_known" CHECK ("waiting_entries"."way" in ('deliver', 'collect')),
	CONSTRAINT "waiting_reason_is_known" CHECK ("waiting_entries"."why" in ('none_free', 'needs_a_person')),
	CONSTRAINT "waiting_state_is_known" CHECK ("waiting_entries"."state" in ('waiting', 'offered', 'taken', 'lapsed', 'left')),
	CONSTRAINT "waiting_ends_after_it_starts" CHECK ("waiting_entries"."from_on" < "waiting_entries"."to_on"),
	CONSTRAINT "offer_has_an_end" CHECK (("waiting_entries"."state" = 'offered') = ("waiting_entries"."offered_until" is not null)),
	CONSTRAINT "waiting_taken_has_a_reservation" CHECK (("waiting_entries"."state" = 'taken') = ("waiting_entries"."reservation_id" is not null)),
	CONSTRAINT "waiting_is_closed_exactly_when_over" CHECK (("waiting_entries"."state" in ('taken', 'left')) = ("waiting_entries"."closed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "waiting_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wishes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"product_id" uuid,
	"category_id" uuid,
	"words" text NOT NULL,
	"wished_at" timestamp with time zone DEFAULT now() NOT NULL,
	"wished_by" text NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	"answer" text,
	CONSTRAINT "wish_says_something" CHECK (length(btrim("wishes"."words")) > 0 or num_nonnulls("wishes"."product_id", "wishes"."category_id") > 0),
	CONSTRAINT "wish_is_answered_by_somebody" CHECK (num_nonnulls("wishes"."answered_at", "wishes"."answered_by", "wishes"."answer") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "wishes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "allotments" DROP CONSTRAINT "allotment_reason_is_known";--> statement-breakpoint
DROP INDEX "allotments_of_a_product_at_a_centre";--> statement-breakpoint
ALTER TABLE "allotments" ADD COLUMN "is_out" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "allotments" ADD COLUMN "is_priority" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "allotments" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "allotments" ADD COLUMN "prolonged_times" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_lines" ADD COLUMN "units" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_lines" ADD COLUMN "kept_for_priority" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "replaces_id" uuid;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_orders" ADD CONSTRAINT "priority_orders_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_shares" ADD CONSTRAINT "extension_shares_extension_id_extensions_id_fk" FOREIGN KEY ("extension_id") REFERENCES "extensions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_shares" ADD CONSTRAINT "extension_shares_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_shares" ADD CONSTRAINT "extension_shares_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_shares" ADD CONSTRAINT "extension_shares_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_shares" ADD CONSTRAINT "extension_shares_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_rental_id_rentals_id_fk" FOREIGN KEY ("rental_id") REFERENCES "rentals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "reservations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "reservations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "extensions_of_a_reservation" ON "extensions" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "waiting_entries_of_a_product" ON "waiting_entries" USING btree ("centre_id","product_id","state");--> statement-breakpoint
CREATE INDEX "waiting_entries_of_a_person" ON "waiting_entries" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "wishes_of_a_centre" ON "wishes" USING btree ("centre_id","wished_at");--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_replaces_id_reservations_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "reservations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "allotments_by_their_end" ON "allotments" USING btree ("centre_id","product_id",upper("during"));--> statement-breakpoint
CREATE INDEX "allotments_that_are_out" ON "allotments" USING btree ("centre_id","product_id") WHERE "allotments"."is_out";--> statement-breakpoint
CREATE UNIQUE INDEX "account_holds_one_thing_at_a_time" ON "allotments" USING btree ("holder_id") WHERE "allotments"."why" = 'hold';--> statement-breakpoint
CREATE INDEX "reservations_that_replace" ON "reservations" USING btree ("replaces_id") WHERE "reservations"."replaces_id" is not null;--> statement-breakpoint
ALTER TABLE "allotments" ADD CONSTRAINT "allotment_that_is_out_is_a_pinned_rental" CHECK (not "allotments"."is_out" or ("allotments"."is_pinned" and "allotments"."why" = 'rental'));--> statement-breakpoint
ALTER TABLE "allotments" ADD CONSTRAINT "allotment_expires_exactly_when_it_is_passing" CHECK (("allotments"."why" in ('hold', 'offer')) = ("allotments"."expires_at" is not null));--> statement-breakpoint
ALTER TABLE "allotments" ADD CONSTRAINT "hold_is_prolonged_twice_at_most" CHECK ("allotments"."prolonged_times" between 0 and 2);--> statement-breakpoint
ALTER TABLE "allotments" ADD CONSTRAINT "allotment_reason_is_known" CHECK ("allotments"."why" in ('reservation', 'rental', 'hold', 'offer', 'maintenance', 'showroom', 'recall'));--> statement-breakpoint
ALTER TABLE "stock_lines" ADD CONSTRAINT "stock_line_counts_from_nothing_up" CHECK (least("stock_lines"."units", "stock_lines"."kept_for_priority") >= 0);--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservation_does_not_replace_itself" CHECK ("reservations"."replaces_id" <> "reservations"."id");--> statement-breakpoint
CREATE POLICY "stock_days_are_seen_by_all" ON "stock_days" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "closures_are_public" ON "closures" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "priority_orders_are_public" ON "priority_orders" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "extension_shares_are_seen_by_their_own" ON "extension_shares" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("extension_shares"."person_id", "extension_shares"."centre_id", "extension_shares"."district_id")) WITH CHECK (may_see("extension_shares"."person_id", "extension_shares"."centre_id", "extension_shares"."district_id"));--> statement-breakpoint
CREATE POLICY "extensions_are_seen_by_their_own" ON "extensions" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("extensions"."person_id", "extensions"."centre_id", "extensions"."district_id")) WITH CHECK (may_see("extensions"."person_id", "extensions"."centre_id", "extensions"."district_id"));--> statement-breakpoint
CREATE POLICY "waiting_entries_are_seen_by_their_own" ON "waiting_entries" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("waiting_entries"."person_id", "waiting_entries"."centre_id", "waiting_entries"."district_id")) WITH CHECK (may_see("waiting_entries"."person_id", "waiting_entries"."centre_id", "waiting_entries"."district_id"));--> statement-breakpoint
CREATE POLICY "wishes_are_seen_by_their_own" ON "wishes" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("wishes"."person_id", "wishes"."centre_id", "wishes"."district_id")) WITH CHECK (may_see("wishes"."person_id", "wishes"."centre_id", "wishes"."district_id"));