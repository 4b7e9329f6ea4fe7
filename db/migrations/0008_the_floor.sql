CREATE TABLE "rounds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"on" date NOT NULL,
	"driver_id" uuid NOT NULL,
	"van_id" uuid NOT NULL,
	"planned_at" timestamp with time zone DEFAULT now() NOT NULL,
	"left_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "round_ends_after_it_left" CHECK ("rounds"."ended_at" is null or "rounds"."left_at" <= "rounds"."ended_at")
);
--> statement-breakpoint
ALTER TABLE "rounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stop_visits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"job_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"on" date NOT NULL,
	"visited_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "stop_outcome_is_known" CHECK ("stop_visits"."outcome" in ('done', 'nobody_home', 'refused', 'partly')),
	CONSTRAINT "stop_that_was_not_done_says_why" CHECK ("stop_visits"."outcome" = 'done' or length(btrim("stop_visits"."reason")) > 0)
);
--> statement-breakpoint
ALTER TABLE "stop_visits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "file_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"hash" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"added" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"imported_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "file_is_imported_once_at_a_centre" UNIQUE("centre_id","kind","hash"),
	CONSTRAINT "import_kind_is_known" CHECK ("file_imports"."kind" in ('units', 'products')),
	CONSTRAINT "import_counts_from_nothing_up" CHECK (least("file_imports"."added", "file_imports"."unchanged") >= 0)
);
--> statement-breakpoint
ALTER TABLE "file_imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "places" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"centre_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"is_main" boolean DEFAULT false NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "place_name_is_unique_at_a_centre" UNIQUE("centre_id","zh"),
	CONSTRAINT "place_kind_is_known" CHECK ("places"."kind" in ('clean_store', 'showroom', 'dirty_zone', 'workshop', 'transit', 'van')),
	CONSTRAINT "place_has_a_name" CHECK (length(btrim("places"."zh")) > 0 and length(btrim("places"."en")) > 0)
);
--> statement-breakpoint
ALTER TABLE "places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "purchases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"supplier" text DEFAULT '' NOT NULL,
	"maker" text DEFAULT '' NOT NULL,
	"lot_no" text DEFAULT '' NOT NULL,
	"registration_no" text DEFAULT '' NOT NULL,
	"registration_ends_on" date,
	"bought_on" date NOT NULL,
	"bought_by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "purchases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tags" (
	"code" text PRIMARY KEY NOT NULL,
	"centre_id" uuid NOT NULL,
	"unit_id" uuid,
	"printed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_at" timestamp with time zone,
	"claimed_by" uuid,
	CONSTRAINT "tag_is_claimed_for_a_unit" CHECK (("tags"."unit_id" is null) = ("tags"."claimed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "tags" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recall_notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"recall_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"is_current" boolean NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"reached_at" timestamp with time zone,
	"reached_by" uuid,
	CONSTRAINT "person_is_told_once_of_a_recalled_unit" UNIQUE("recall_id","unit_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "recall_notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recall_units" (
	"recall_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"outcome" text,
	"note" text DEFAULT '' NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "recall_names_a_unit_once" PRIMARY KEY("recall_id","unit_id"),
	CONSTRAINT "recall_outcome_is_known" CHECK ("recall_units"."outcome" in ('mended', 'not_concerned', 'sent_back', 'scrapped')),
	CONSTRAINT "recalled_unit_is_settled_with_an_outcome" CHECK (("recall_units"."outcome" is null) = ("recall_units"."settled_at" is null))
);
--> statement-breakpoint
ALTER TABLE "recall_units" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recalls" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"lot_no" text,
	"serials" text[],
	"notice_no" text NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"moved" integer DEFAULT 0 NOT NULL,
	"endangered" integer DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"closed_by" uuid,
	"closed_at" timestamp with time zone,
	CONSTRAINT "recall_notice_is_taken_up_once_at_a_centre" UNIQUE("centre_id","notice_no"),
	CONSTRAINT "recall_state_is_known" CHECK ("recalls"."state" in ('open', 'closed')),
	CONSTRAINT "recall_says_why" CHECK (length(btrim("recalls"."zh")) > 0 and length(btrim("recalls"."en")) > 0),
	CONSTRAINT "recall_is_closed_by_somebody" CHECK (("recalls"."state" = 'closed') = ("recalls"."closed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "recalls" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "disinfection_batches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"table_id" uuid NOT NULL,
	"method" text NOT NULL,
	"agent" text,
	"agent_maker" text DEFAULT '' NOT NULL,
	"lot_no" text DEFAULT '' NOT NULL,
	"agent_expires_on" date,
	"target_strength" numeric(8, 1),
	"measured_strength" numeric(8, 1),
	"temperature_c" numeric(4, 1),
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"is_infectious" boolean NOT NULL,
	"operator_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "disinfection_batch_number_is_unique_at_a_centre" UNIQUE("centre_id","no"),
	CONSTRAINT "disinfection_method_is_known" CHECK ("disinfection_batches"."method" in ('wipe', 'soak', 'spray', 'ozone', 'steam', 'uv', 'laundry', 'discard')),
	CONSTRAINT "batch_ends_after_it_starts" CHECK ("disinfection_batches"."started_at" <= "disinfection_batches"."ended_at"),
	CONSTRAINT "agent_has_not_run_out" CHECK ("disinfection_batches"."agent_expires_on" >= ("disinfection_batches"."started_at" at time zone 'Asia/Shanghai')::date)
);
--> statement-breakpoint
ALTER TABLE "disinfection_batches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "disinfection_tables" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer NOT NULL,
	"from_on" date NOT NULL,
	"document" jsonb NOT NULL,
	"source" text NOT NULL,
	"is_example" boolean NOT NULL,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "disinfection_table_version_is_unique" UNIQUE("version"),
	CONSTRAINT "disinfection_table_is_approved_by_another_person" CHECK ("disinfection_tables"."approved_by" <> "disinfection_tables"."proposed_by"),
	CONSTRAINT "disinfection_table_is_approved_or_withdrawn" CHECK (num_nonnulls("disinfection_tables"."approved_at", "disinfection_tables"."withdrawn_at") < 2),
	CONSTRAINT "disinfection_table_names_its_source" CHECK (length(btrim("disinfection_tables"."source")) > 0)
);
--> statement-breakpoint
ALTER TABLE "disinfection_tables" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reprocessing_steps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"unit_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"take_back_id" uuid,
	"kind" text NOT NULL,
	"result" text NOT NULL,
	"facts" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"done_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "step_kind_is_known" CHECK ("reprocessing_steps"."kind" in ('preclean', 'dry', 'function_test')),
	CONSTRAINT "step_result_is_known" CHECK ("reprocessing_steps"."result" in ('passed', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "reprocessing_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stock_adjustments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"stock_take_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"result" text NOT NULL,
	"from_place_id" uuid,
	"to_place_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stock_take_adjusts_a_unit_once" UNIQUE("stock_take_id","unit_id"),
	CONSTRAINT "count_result_is_known" CHECK ("stock_adjustments"."result" in ('found', 'missing', 'elsewhere', 'unexpected', 'unknown_tag'))
);
--> statement-breakpoint
ALTER TABLE "stock_adjustments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stock_take_counts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"stock_take_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"code" text NOT NULL,
	"unit_id" uuid,
	"place_id" uuid NOT NULL,
	"counted_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "stock_take_counts_a_code_once" UNIQUE("stock_take_id","code"),
	CONSTRAINT "counted_code_is_a_code" CHECK (length("stock_take_counts"."code") between 1 and 100)
);
--> statement-breakpoint
ALTER TABLE "stock_take_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stock_take_expected" (
	"stock_take_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"place_id" uuid NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "stock_take_expects_a_unit_once" PRIMARY KEY("stock_take_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "stock_take_expected" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stock_takes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"place_id" uuid,
	"state" text DEFAULT 'open' NOT NULL,
	"is_blind" boolean NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"counted_by" uuid,
	"counted_at" timestamp with time zone,
	"signed_name" text DEFAULT '' NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "stock_take_state_is_known" CHECK ("stock_takes"."state" in ('open', 'counted', 'settled', 'cancelled')),
	CONSTRAINT "stock_take_is_settled_by_another_person" CHECK ("stock_takes"."settled_by" <> "stock_takes"."counted_by"),
	CONSTRAINT "stock_take_is_signed_when_it_is_counted" CHECK (("stock_takes"."state" in ('counted', 'settled')) <= ("stock_takes"."counted_at" is not null and "stock_takes"."counted_by" is not null
        and length(btrim("stock_takes"."signed_name")) > 0)),
	CONSTRAINT "stock_take_is_settled_by_somebody" CHECK (("stock_takes"."state" = 'settled') <= ("stock_takes"."settled_by" is not null))
);
--> statement-breakpoint
ALTER TABLE "stock_takes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "transfer_units" (
	"transfer_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"arrived_at" timestamp with time zone,
	CONSTRAINT "transfer_names_a_unit_once" PRIMARY KEY("transfer_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "transfer_units" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"to_centre_id" uuid NOT NULL,
	"state" text DEFAULT 'sent' NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "transfer_state_is_known" CHECK ("transfers"."state" in ('sent', 'arrived', 'called_back')),
	CONSTRAINT "transfer_goes_to_another_centre" CHECK ("transfers"."centre_id" <> "transfers"."to_centre_id"),
	CONSTRAINT "transfer_has_ended_when_it_is_not_on_its_way" CHECK (("transfers"."state" = 'sent') = ("transfers"."ended_at" is null))
);
--> statement-breakpoint
ALTER TABLE "transfers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "repair_parts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"repair_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"name" text NOT NULL,
	"count" smallint NOT NULL,
	"cost_fen" bigint NOT NULL,
	CONSTRAINT "part_is_named_and_counted" CHECK (length(btrim("repair_parts"."name")) > 0 and "repair_parts"."count" > 0 and "repair_parts"."cost_fen" >= 0)
);
--> statement-breakpoint
ALTER TABLE "repair_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "repairs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"unit_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"fault" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"labour_fen" bigint,
	"minutes" smallint,
	"note" text DEFAULT '' NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "repair_state_is_known" CHECK ("repairs"."state" in ('open', 'done', 'given_up')),
	CONSTRAINT "repair_says_what_is_broken" CHECK (length(btrim("repairs"."fault")) > 0),
	CONSTRAINT "repair_has_ended_when_it_is_not_open" CHECK (("repairs"."state" = 'open') = ("repairs"."ended_at" is null)),
	CONSTRAINT "repair_costs_nothing_or_more" CHECK ("repairs"."labour_fen" >= 0)
);
--> statement-breakpoint
ALTER TABLE "repairs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "scrappings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"unit_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"ground" text NOT NULL,
	"note" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "scrapping_ground_is_known" CHECK ("scrappings"."ground" in ('worn_out', 'unsafe', 'beyond_repair', 'recalled', 'contaminated', 'lost')),
	CONSTRAINT "scrapping_state_is_known" CHECK ("scrappings"."state" in ('proposed', 'approved', 'declined')),
	CONSTRAINT "scrapping_is_decided_by_another_person" CHECK ("scrappings"."decided_by" <> "scrappings"."proposed_by"),
	CONSTRAINT "scrapping_is_decided_by_somebody" CHECK (("scrappings"."state" = 'proposed') = ("scrappings"."decided_at" is null) and ("scrappings"."decided_at" is null) = ("scrappings"."decided_by" is null))
);
--> statement-breakpoint
ALTER TABLE "scrappings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "upkeep_due" (
	"unit_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"blocks" boolean NOT NULL,
	"due_on" date,
	"due_at_hours" integer,
	"due_at_turnovers" integer,
	CONSTRAINT "unit_is_due_once_for_a_plan" PRIMARY KEY("unit_id","plan_id")
);
--> statement-breakpoint
ALTER TABLE "upkeep_due" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "upkeep_plans" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"category_id" uuid NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"every_days" smallint,
	"every_hours" integer,
	"every_turnovers" smallint,
	"blocks" boolean NOT NULL,
	"source" text NOT NULL,
	"is_example" boolean NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "upkeep_plan_has_an_interval" CHECK (coalesce("upkeep_plans"."every_days", "upkeep_plans"."every_hours", "upkeep_plans"."every_turnovers") is not null
        and least("upkeep_plans"."every_days", "upkeep_plans"."every_hours", "upkeep_plans"."every_turnovers") > 0),
	CONSTRAINT "upkeep_plan_has_a_name" CHECK (length(btrim("upkeep_plans"."zh")) > 0 and length(btrim("upkeep_plans"."en")) > 0)
);
--> statement-breakpoint
ALTER TABLE "upkeep_plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "upkeep_works" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"unit_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"result" text NOT NULL,
	"on" date NOT NULL,
	"report_no" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"meter_hours" integer,
	"cost_fen" bigint NOT NULL,
	"done_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "upkeep_result_is_known" CHECK ("upkeep_works"."result" in ('passed', 'failed')),
	CONSTRAINT "upkeep_costs_nothing_or_more" CHECK ("upkeep_works"."cost_fen" >= 0)
);
--> statement-breakpoint
ALTER TABLE "upkeep_works" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "api_tokens" DROP CONSTRAINT "api_scopes_are_known";--> statement-breakpoint
ALTER TABLE "allotments" DROP CONSTRAINT "allotment_reason_is_known";--> statement-breakpoint
ALTER TABLE "movements" DROP CONSTRAINT "movement_state_is_known";--> statement-breakpoint
ALTER TABLE "units" DROP CONSTRAINT "unit_state_is_known";--> statement-breakpoint
ALTER TABLE "disinfections" DROP CONSTRAINT "disinfection_strength_unit_is_known";--> statement-breakpoint
ALTER TABLE "disinfections" DROP CONSTRAINT "disinfection_passes_only_when_strong_and_long_enough";--> statement-breakpoint
ALTER TABLE "disinfections" ALTER COLUMN "agent" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "materials" text[] DEFAULT '{"metal_or_abs"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "gtin" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "day_part" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "round_id" uuid;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "turn" smallint;--> statement-breakpoint
ALTER TABLE "movements" ADD COLUMN "from_place_id" uuid;--> statement-breakpoint
ALTER TABLE "movements" ADD COLUMN "to_place_id" uuid;--> statement-breakpoint
ALTER TABLE "movements" ADD COLUMN "undoes" uuid;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "place_id" uuid;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "purchase_id" uuid;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "former_no" text;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "released_until" date;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "turnovers" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "meter_hours" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "disinfections" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "disinfections" ADD COLUMN "table_id" uuid;--> statement-breakpoint
ALTER TABLE "disinfections" ADD COLUMN "method" text DEFAULT 'wipe' NOT NULL;--> statement-breakpoint
ALTER TABLE "disinfections" ADD COLUMN "temperature_c" numeric(4, 1);--> statement-breakpoint
ALTER TABLE "disinfections" ADD COLUMN "asked_temperature_c" numeric(4, 1);--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_driver_id_accounts_id_fk" FOREIGN KEY ("driver_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_van_id_places_id_fk" FOREIGN KEY ("van_id") REFERENCES "places"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stop_visits" ADD CONSTRAINT "stop_visits_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stop_visits" ADD CONSTRAINT "stop_visits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stop_visits" ADD CONSTRAINT "stop_visits_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stop_visits" ADD CONSTRAINT "stop_visits_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stop_visits" ADD CONSTRAINT "stop_visits_visited_by_accounts_id_fk" FOREIGN KEY ("visited_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_imports" ADD CONSTRAINT "file_imports_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_imports" ADD CONSTRAINT "file_imports_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_imports" ADD CONSTRAINT "file_imports_imported_by_accounts_id_fk" FOREIGN KEY ("imported_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_bought_by_accounts_id_fk" FOREIGN KEY ("bought_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_claimed_by_accounts_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_notices" ADD CONSTRAINT "recall_notices_recall_id_recalls_id_fk" FOREIGN KEY ("recall_id") REFERENCES "recalls"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_notices" ADD CONSTRAINT "recall_notices_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_notices" ADD CONSTRAINT "recall_notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_notices" ADD CONSTRAINT "recall_notices_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_notices" ADD CONSTRAINT "recall_notices_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_notices" ADD CONSTRAINT "recall_notices_reached_by_accounts_id_fk" FOREIGN KEY ("reached_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_units" ADD CONSTRAINT "recall_units_recall_id_recalls_id_fk" FOREIGN KEY ("recall_id") REFERENCES "recalls"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_units" ADD CONSTRAINT "recall_units_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_units" ADD CONSTRAINT "recall_units_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_units" ADD CONSTRAINT "recall_units_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_units" ADD CONSTRAINT "recall_units_settled_by_accounts_id_fk" FOREIGN KEY ("settled_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_started_by_accounts_id_fk" FOREIGN KEY ("started_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_closed_by_accounts_id_fk" FOREIGN KEY ("closed_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfection_batches" ADD CONSTRAINT "disinfection_batches_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfection_batches" ADD CONSTRAINT "disinfection_batches_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfection_batches" ADD CONSTRAINT "disinfection_batches_table_id_disinfection_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "disinfection_tables"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfection_batches" ADD CONSTRAINT "disinfection_batches_operator_id_accounts_id_fk" FOREIGN KEY ("operator_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfection_tables" ADD CONSTRAINT "disinfection_tables_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfection_tables" ADD CONSTRAINT "disinfection_tables_approved_by_accounts_id_fk" FOREIGN KEY ("approved_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reprocessing_steps" ADD CONSTRAINT "reprocessing_steps_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reprocessing_steps" ADD CONSTRAINT "reprocessing_steps_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reprocessing_steps" ADD CONSTRAINT "reprocessing_steps_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reprocessing_steps" ADD CONSTRAINT "reprocessing_steps_take_back_id_take_backs_id_fk" FOREIGN KEY ("take_back_id") REFERENCES "take_backs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reprocessing_steps" ADD CONSTRAINT "reprocessing_steps_done_by_accounts_id_fk" FOREIGN KEY ("done_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustments" ADD CONSTRAINT "stock_adjustments_stock_take_id_stock_takes_id_fk" FOREIGN KEY ("stock_take_id") REFERENCES "stock_takes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustments" ADD CONSTRAINT "stock_adjustments_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustments" ADD CONSTRAINT "stock_adjustments_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustments" ADD CONSTRAINT "stock_adjustments_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustments" ADD CONSTRAINT "stock_adjustments_from_place_id_places_id_fk" FOREIGN KEY ("from_place_id") REFERENCES "places"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustments" ADD CONSTRAINT "stock_adjustments_to_place_id_places_id_fk" FOREIGN KEY ("to_place_id") REFERENCES "places"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_take_counts" ADD CONSTRAINT "stock_take_counts_stock_take_id_stock_takes_id_fk" FOREIGN KEY ("stock_take_id") REFERENCES "stock_takes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_take_counts" ADD CONSTRAINT "stock_take_counts_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_take_counts" ADD CONSTRAINT "stock_take_counts_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_take_counts" ADD CONSTRAINT "stock_take_counts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_take_counts" ADD CONSTRAINT "stock_take_counts_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_take_counts" ADD CONSTRAINT "stock_take_counts_counted_by_accounts_id_fk" FOREIGN KEY ("counted_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_take_expected" ADD CONSTRAINT "stock_take_expected_stock_take_id_stock_takes_id_fk" FOREIGN KEY ("stock_take_id") REFERENCES "stock_takes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_take_expected" ADD CONSTRAINT "stock_take_expected_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_take_expected" ADD CONSTRAINT "stock_take_expected_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_take_expected" ADD CONSTRAINT "stock_take_expected_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_take_expected" ADD CONSTRAINT "stock_take_expected_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_takes" ADD CONSTRAINT "stock_takes_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_takes" ADD CONSTRAINT "stock_takes_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_takes" ADD CONSTRAINT "stock_takes_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_takes" ADD CONSTRAINT "stock_takes_opened_by_accounts_id_fk" FOREIGN KEY ("opened_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_takes" ADD CONSTRAINT "stock_takes_counted_by_accounts_id_fk" FOREIGN KEY ("counted_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_takes" ADD CONSTRAINT "stock_takes_settled_by_accounts_id_fk" FOREIGN KEY ("settled_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_units" ADD CONSTRAINT "transfer_units_transfer_id_transfers_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "transfers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_units" ADD CONSTRAINT "transfer_units_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_to_centre_id_centres_id_fk" FOREIGN KEY ("to_centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_sent_by_accounts_id_fk" FOREIGN KEY ("sent_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repair_parts" ADD CONSTRAINT "repair_parts_repair_id_repairs_id_fk" FOREIGN KEY ("repair_id") REFERENCES "repairs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repair_parts" ADD CONSTRAINT "repair_parts_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repair_parts" ADD CONSTRAINT "repair_parts_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_opened_by_accounts_id_fk" FOREIGN KEY ("opened_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scrappings" ADD CONSTRAINT "scrappings_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scrappings" ADD CONSTRAINT "scrappings_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scrappings" ADD CONSTRAINT "scrappings_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scrappings" ADD CONSTRAINT "scrappings_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scrappings" ADD CONSTRAINT "scrappings_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upkeep_due" ADD CONSTRAINT "upkeep_due_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upkeep_due" ADD CONSTRAINT "upkeep_due_plan_id_upkeep_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "upkeep_plans"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upkeep_due" ADD CONSTRAINT "upkeep_due_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upkeep_due" ADD CONSTRAINT "upkeep_due_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upkeep_plans" ADD CONSTRAINT "upkeep_plans_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upkeep_works" ADD CONSTRAINT "upkeep_works_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upkeep_works" ADD CONSTRAINT "upkeep_works_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upkeep_works" ADD CONSTRAINT "upkeep_works_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upkeep_works" ADD CONSTRAINT "upkeep_works_plan_id_upkeep_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "upkeep_plans"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upkeep_works" ADD CONSTRAINT "upkeep_works_done_by_accounts_id_fk" FOREIGN KEY ("done_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rounds_of_a_centre" ON "rounds" USING btree ("centre_id","on");--> statement-breakpoint
CREATE INDEX "visits_of_a_stop" ON "stop_visits" USING btree ("job_id","at");--> statement-breakpoint
CREATE INDEX "imports_of_a_centre" ON "file_imports" USING btree ("centre_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "centre_has_one_main_place_of_a_kind" ON "places" USING btree ("centre_id","kind") WHERE "places"."is_main";--> statement-breakpoint
CREATE INDEX "purchases_of_a_product" ON "purchases" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "tags_of_a_unit" ON "tags" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "tags_of_a_centre" ON "tags" USING btree ("centre_id","printed_at");--> statement-breakpoint
CREATE INDEX "recalls_of_a_unit" ON "recall_units" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "recalls_of_a_centre" ON "recalls" USING btree ("centre_id","started_at");--> statement-breakpoint
CREATE INDEX "reprocessing_steps_of_a_unit" ON "reprocessing_steps" USING btree ("unit_id","at");--> statement-breakpoint
CREATE INDEX "stock_takes_of_a_centre" ON "stock_takes" USING btree ("centre_id","opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_stock_take_of_a_place_at_a_time" ON "stock_takes" USING btree ("centre_id",coalesce("place_id", "centre_id")) WHERE "stock_takes"."state" in ('open', 'counted');--> statement-breakpoint
CREATE INDEX "transfers_of_a_unit" ON "transfer_units" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "transfers_from_a_centre" ON "transfers" USING btree ("centre_id","sent_at");--> statement-breakpoint
CREATE INDEX "transfers_to_a_centre" ON "transfers" USING btree ("to_centre_id","sent_at");--> statement-breakpoint
CREATE INDEX "parts_of_a_repair" ON "repair_parts" USING btree ("repair_id");--> statement-breakpoint
CREATE INDEX "repairs_of_a_unit" ON "repairs" USING btree ("unit_id","opened_at");--> statement-breakpoint
CREATE INDEX "repairs_of_a_centre" ON "repairs" USING btree ("centre_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_has_one_open_repair" ON "repairs" USING btree ("unit_id") WHERE "repairs"."state" = 'open';--> statement-breakpoint
CREATE INDEX "scrappings_of_a_centre" ON "scrappings" USING btree ("centre_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "scrapping_of_a_unit_is_proposed_once" ON "scrappings" USING btree ("unit_id") WHERE "scrappings"."state" <> 'declined';--> statement-breakpoint
CREATE INDEX "upkeep_due_at_a_centre" ON "upkeep_due" USING btree ("centre_id","due_on");--> statement-breakpoint
CREATE INDEX "upkeep_plans_of_a_category" ON "upkeep_plans" USING btree ("category_id");--> statement-breakpoint
CREATE UNIQUE INDEX "upkeep_plan_name_is_unique_in_a_category" ON "upkeep_plans" USING btree ("category_id","zh") WHERE "upkeep_plans"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "upkeep_works_of_a_unit" ON "upkeep_works" USING btree ("unit_id","at");--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movements" ADD CONSTRAINT "movements_from_place_id_places_id_fk" FOREIGN KEY ("from_place_id") REFERENCES "places"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movements" ADD CONSTRAINT "movements_to_place_id_places_id_fk" FOREIGN KEY ("to_place_id") REFERENCES "places"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movements" ADD CONSTRAINT "movements_undoes_movements_id_fk" FOREIGN KEY ("undoes") REFERENCES "movements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_purchase_id_purchases_id_fk" FOREIGN KEY ("purchase_id") REFERENCES "purchases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfections" ADD CONSTRAINT "disinfections_batch_id_disinfection_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "disinfection_batches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfections" ADD CONSTRAINT "disinfections_table_id_disinfection_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "disinfection_tables"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "products_by_gtin" ON "products" USING btree ("gtin");--> statement-breakpoint
CREATE INDEX "jobs_of_a_round" ON "jobs" USING btree ("round_id","turn");--> statement-breakpoint
CREATE INDEX "units_of_a_place" ON "units" USING btree ("place_id");--> statement-breakpoint
CREATE INDEX "units_of_a_centre_by_state" ON "units" USING btree ("centre_id","state");--> statement-breakpoint
CREATE INDEX "units_by_serial" ON "units" USING btree ("serial_no","product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "former_number_is_unique_at_a_centre" ON "units" USING btree ("centre_id","former_no");--> statement-breakpoint
CREATE INDEX "disinfections_verified_at_a_centre" ON "disinfections" USING btree ("centre_id","verified_at");--> statement-breakpoint
ALTER TABLE "movements" ADD CONSTRAINT "movement_is_taken_back_once" UNIQUE("undoes");--> statement-breakpoint
ALTER TABLE "disinfections" ADD CONSTRAINT "unit_is_in_a_batch_once" UNIQUE("batch_id","unit_id");--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_scopes_are_known" CHECK ("api_tokens"."scopes" <@ array['catalogue:read', 'quotes:read', 'reservations:read', 'reservations:write', 'units:write'] and cardinality("api_tokens"."scopes") > 0);--> statement-breakpoint
ALTER TABLE "allotments" ADD CONSTRAINT "allotment_reason_is_known" CHECK ("allotments"."why" in ('reservation', 'rental', 'hold', 'offer', 'maintenance', 'showroom', 'recall', 'transfer'));--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "product_gtin_is_digits" CHECK ("products"."gtin" ~ '^[0-9]{8,14}$');--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "job_has_a_turn_on_its_round" CHECK (("jobs"."round_id" is null) = ("jobs"."turn" is null));--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "day_part_is_known" CHECK ("jobs"."day_part" in ('morning', 'early_afternoon', 'late_afternoon'));--> statement-breakpoint
ALTER TABLE "movements" ADD CONSTRAINT "movement_state_is_known" CHECK ("movements"."to_state" in ('received', 'ready', 'out', 'quarantine', 'inspected', 'precleaned', 'disinfected', 'dried', 'tested', 'repair', 'missing', 'scrapped'));--> statement-breakpoint
-- Every centre gets its main places, and every unit the one that suits its state, before the check looks.
insert into "places" ("centre_id", "kind", "zh", "en", "is_main")
  select c.id, p.kind, p.zh, p.en, true
  from "centres" c cross join (values
    ('clean_store', '洁净库', 'Clean store'), ('dirty_zone', '待洗消区', 'Dirty zone'),
    ('workshop', '洗消维修间', 'Workshop'), ('transit', '调拨途中', 'In transit')) as p (kind, zh, en);--> statement-breakpoint
update "units" u set "place_id" = p.id from "places" p
  where p.centre_id = u.centre_id and p.is_main and u.state not in ('out', 'scrapped')
    and p.kind = case when u.state in ('received', 'ready') then 'clean_store'
      when u.state in ('disinfected', 'repair') then 'workshop' else 'dirty_zone' end;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "unit_is_in_exactly_one_place" CHECK (("units"."state" in ('out', 'missing', 'scrapped')) = ("units"."place_id" is null));--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "unit_counts_from_nothing_up" CHECK (least("units"."turnovers", "units"."meter_hours") >= 0);--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "unit_state_is_known" CHECK ("units"."state" in ('received', 'ready', 'out', 'quarantine', 'inspected', 'precleaned', 'disinfected', 'dried', 'tested', 'repair', 'missing', 'scrapped'));--> statement-breakpoint
ALTER TABLE "disinfections" ADD CONSTRAINT "disinfection_names_its_agent_when_it_has_one" CHECK (("disinfections"."method" in ('wipe', 'soak', 'spray')) <= ("disinfections"."agent" is not null));--> statement-breakpoint
ALTER TABLE "disinfections" ADD CONSTRAINT "disinfection_strength_unit_is_known" CHECK ("disinfections"."strength_unit" in ('mg/L', '%', 'ppm·min', 'µW/cm²', '-'));--> statement-breakpoint
ALTER TABLE "disinfections" ADD CONSTRAINT "disinfection_passes_only_when_strong_and_long_enough" CHECK (not "disinfections"."has_passed" or ("disinfections"."strength" >= "disinfections"."asked_strength" and "disinfections"."minutes" >= "disinfections"."asked_minutes"
        and ("disinfections"."asked_temperature_c" is null or coalesce("disinfections"."temperature_c" >= "disinfections"."asked_temperature_c", false))));--> statement-breakpoint
CREATE POLICY "rounds_are_seen_by_their_centre" ON "rounds" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "rounds"."centre_id", "rounds"."district_id")) WITH CHECK (may_see(null, "rounds"."centre_id", "rounds"."district_id"));--> statement-breakpoint
CREATE POLICY "stop_visits_are_seen_by_their_own" ON "stop_visits" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("stop_visits"."person_id", "stop_visits"."centre_id", "stop_visits"."district_id")) WITH CHECK (may_see("stop_visits"."person_id", "stop_visits"."centre_id", "stop_visits"."district_id"));--> statement-breakpoint
CREATE POLICY "imports_are_seen_by_their_centre" ON "file_imports" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "file_imports"."centre_id", "file_imports"."district_id")) WITH CHECK (may_see(null, "file_imports"."centre_id", "file_imports"."district_id"));--> statement-breakpoint
CREATE POLICY "places_are_seen_by_all" ON "places" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "purchases_are_seen_by_their_centre" ON "purchases" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "purchases"."centre_id", "purchases"."district_id")) WITH CHECK (may_see(null, "purchases"."centre_id", "purchases"."district_id"));--> statement-breakpoint
CREATE POLICY "tags_are_seen_by_all" ON "tags" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "recall_notices_are_seen_by_their_own" ON "recall_notices" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("recall_notices"."person_id", "recall_notices"."centre_id", "recall_notices"."district_id")) WITH CHECK (may_see("recall_notices"."person_id", "recall_notices"."centre_id", "recall_notices"."district_id"));--> statement-breakpoint
CREATE POLICY "recalled_units_are_seen_by_their_centre" ON "recall_units" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "recall_units"."centre_id", "recall_units"."district_id")) WITH CHECK (may_see(null, "recall_units"."centre_id", "recall_units"."district_id"));--> statement-breakpoint
CREATE POLICY "recalls_are_seen_by_their_centre" ON "recalls" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "recalls"."centre_id", "recalls"."district_id")) WITH CHECK (may_see(null, "recalls"."centre_id", "recalls"."district_id"));--> statement-breakpoint
CREATE POLICY "disinfection_batches_are_seen_by_their_centre" ON "disinfection_batches" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "disinfection_batches"."centre_id", "disinfection_batches"."district_id")) WITH CHECK (may_see(null, "disinfection_batches"."centre_id", "disinfection_batches"."district_id"));--> statement-breakpoint
CREATE POLICY "disinfection_tables_are_seen_by_all" ON "disinfection_tables" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "reprocessing_steps_are_seen_by_their_centre" ON "reprocessing_steps" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "reprocessing_steps"."centre_id", "reprocessing_steps"."district_id")) WITH CHECK (may_see(null, "reprocessing_steps"."centre_id", "reprocessing_steps"."district_id"));--> statement-breakpoint
CREATE POLICY "stock_adjustments_are_seen_by_their_centre" ON "stock_adjustments" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "stock_adjustments"."centre_id", "stock_adjustments"."district_id")) WITH CHECK (may_see(null, "stock_adjustments"."centre_id", "stock_adjustments"."district_id"));--> statement-breakpoint
CREATE POLICY "counts_are_seen_by_their_centre" ON "stock_take_counts" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "stock_take_counts"."centre_id", "stock_take_counts"."district_id")) WITH CHECK (may_see(null, "stock_take_counts"."centre_id", "stock_take_counts"."district_id"));--> statement-breakpoint
CREATE POLICY "expected_units_are_seen_by_their_centre" ON "stock_take_expected" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "stock_take_expected"."centre_id", "stock_take_expected"."district_id")) WITH CHECK (may_see(null, "stock_take_expected"."centre_id", "stock_take_expected"."district_id"));--> statement-breakpoint
CREATE POLICY "stock_takes_are_seen_by_their_centre" ON "stock_takes" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "stock_takes"."centre_id", "stock_takes"."district_id")) WITH CHECK (may_see(null, "stock_takes"."centre_id", "stock_takes"."district_id"));--> statement-breakpoint
CREATE POLICY "transfer_units_are_seen_by_all" ON "transfer_units" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "transfers_are_seen_by_both_centres" ON "transfers" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "transfers"."centre_id", "transfers"."district_id") or may_see(null, "transfers"."to_centre_id", null)) WITH CHECK (may_see(null, "transfers"."centre_id", "transfers"."district_id") or may_see(null, "transfers"."to_centre_id", null));--> statement-breakpoint
CREATE POLICY "repair_parts_are_seen_by_their_centre" ON "repair_parts" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "repair_parts"."centre_id", "repair_parts"."district_id")) WITH CHECK (may_see(null, "repair_parts"."centre_id", "repair_parts"."district_id"));--> statement-breakpoint
CREATE POLICY "repairs_are_seen_by_their_centre" ON "repairs" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "repairs"."centre_id", "repairs"."district_id")) WITH CHECK (may_see(null, "repairs"."centre_id", "repairs"."district_id"));--> statement-breakpoint
CREATE POLICY "scrappings_are_seen_by_their_centre" ON "scrappings" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "scrappings"."centre_id", "scrappings"."district_id")) WITH CHECK (may_see(null, "scrappings"."centre_id", "scrappings"."district_id"));--> statement-breakpoint
CREATE POLICY "upkeep_due_is_seen_by_its_centre" ON "upkeep_due" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "upkeep_due"."centre_id", "upkeep_due"."district_id")) WITH CHECK (may_see(null, "upkeep_due"."centre_id", "upkeep_due"."district_id"));--> statement-breakpoint
CREATE POLICY "upkeep_plans_are_seen_by_all" ON "upkeep_plans" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "upkeep_works_are_seen_by_their_centre" ON "upkeep_works" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "upkeep_works"."centre_id", "upkeep_works"."district_id")) WITH CHECK (may_see(null, "upkeep_works"."centre_id", "upkeep_works"."district_id"));