CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"phone" text,
	"password_hash" text,
	"roles" text[] NOT NULL,
	"person_id" uuid,
	"centre_id" uuid,
	"district_id" uuid,
	"disabled_at" timestamp with time zone,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_is_unique" UNIQUE("email"),
	CONSTRAINT "account_phone_is_unique" UNIQUE("phone"),
	CONSTRAINT "person_has_one_account" UNIQUE("person_id"),
	CONSTRAINT "account_roles_are_known" CHECK ("accounts"."roles" <@ array['resident', 'desk', 'fitter', 'driver', 'technician', 'manager', 'district_officer', 'city_officer', 'administrator'] and cardinality("accounts"."roles") > 0),
	CONSTRAINT "account_signs_in_by_phone_or_by_e_mail" CHECK (num_nonnulls("accounts"."phone", "accounts"."email") = 1),
	CONSTRAINT "account_with_e_mail_has_a_password" CHECK (("accounts"."email" is null) = ("accounts"."password_hash" is null))
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"start" text NOT NULL,
	"scopes" text[] NOT NULL,
	"centre_id" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_token_is_unique" UNIQUE("token_hash"),
	CONSTRAINT "api_scopes_are_known" CHECK ("api_tokens"."scopes" <@ array['catalogue:read', 'quotes:read', 'reservations:read', 'reservations:write'] and cardinality("api_tokens"."scopes") > 0)
);
--> statement-breakpoint
ALTER TABLE "api_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid,
	"data" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"phone" text NOT NULL,
	"code_hash" text NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "sign_in_code_is_tried_five_times_at_most" CHECK ("sign_in_codes"."tries" between 0 and 5)
);
--> statement-breakpoint
ALTER TABLE "sign_in_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "act_keys" (
	"actor" text NOT NULL,
	"act" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"answer" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "key_is_used_once_by_an_actor_for_an_act" PRIMARY KEY("actor","act","key")
);
--> statement-breakpoint
ALTER TABLE "act_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_rows" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"act" text NOT NULL,
	"centre_id" text,
	"district_id" text,
	"touched" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "demo_marker" (
	"name" text PRIMARY KEY DEFAULT 'demo' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "demo_marker" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "outbox_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fault_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"rental_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"text" text NOT NULL,
	"reported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"answer" text,
	CONSTRAINT "fault_is_described" CHECK (length(btrim("fault_reports"."text")) between 2 and 1000),
	CONSTRAINT "fault_is_answered_with_words" CHECK (("fault_reports"."answered_at" is null) = ("fault_reports"."answer" is null))
);
--> statement-breakpoint
ALTER TABLE "fault_reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "allotments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"unit_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"during" daterange NOT NULL,
	"why" text NOT NULL,
	"holder_id" uuid NOT NULL,
	"is_pinned" boolean DEFAULT false NOT NULL,
	"note" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "allotment_reason_is_known" CHECK ("allotments"."why" in ('reservation', 'rental', 'maintenance', 'showroom', 'recall')),
	CONSTRAINT "allotment_lasts_at_least_a_day" CHECK (not isempty("allotments"."during") and not lower_inf("allotments"."during") and not upper_inf("allotments"."during"))
);
--> statement-breakpoint
ALTER TABLE "allotments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stock_lines" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"centre_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	CONSTRAINT "stock_line_is_unique_at_a_centre" UNIQUE("centre_id","product_id")
);
--> statement-breakpoint
ALTER TABLE "stock_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reservation_shares" (
	"reservation_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"kind" text NOT NULL,
	"payer" text NOT NULL,
	"programme_id" uuid NOT NULL,
	"share_bp" integer NOT NULL,
	"amount_fen" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	CONSTRAINT "share_has_one_place" PRIMARY KEY("reservation_id","position"),
	CONSTRAINT "share_kind_is_known" CHECK ("reservation_shares"."kind" in ('subsidy', 'discount')),
	CONSTRAINT "share_payer_is_known" CHECK ("reservation_shares"."payer" in ('district', 'centre')),
	CONSTRAINT "share_is_a_share" CHECK ("reservation_shares"."share_bp" between 0 and 10000 and "reservation_shares"."amount_fen" >= 0)
);
--> statement-breakpoint
ALTER TABLE "reservation_shares" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reservations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reference" text NOT NULL,
	"person_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"street_id" uuid,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"months" smallint NOT NULL,
	"state" text DEFAULT 'requested' NOT NULL,
	"user_class" text NOT NULL,
	"list_rent_fen" bigint NOT NULL,
	"person_fen" bigint NOT NULL,
	"deposit_fen" bigint NOT NULL,
	"way" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"phone" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"requested_by" text NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"refused_because" text,
	"cancelled_at" timestamp with time zone,
	"cancelled_by" text,
	CONSTRAINT "reservation_reference_is_unique" UNIQUE("reference"),
	CONSTRAINT "reservation_state_is_known" CHECK ("reservations"."state" in ('requested', 'confirmed', 'refused', 'cancelled', 'handed_over', 'closed')),
	CONSTRAINT "reservation_class_is_known" CHECK ("reservations"."user_class" in ('hardship_disabled', 'local_elderly', 'local_ill', 'other')),
	CONSTRAINT "reservation_way_is_known" CHECK ("reservations"."way" in ('deliver', 'collect')),
	CONSTRAINT "reservation_ends_after_it_starts" CHECK ("reservations"."from_on" < "reservations"."to_on"),
	CONSTRAINT "reservation_money_is_not_negative" CHECK (least("reservations"."list_rent_fen", "reservations"."person_fen", "reservations"."deposit_fen") >= 0),
	CONSTRAINT "reservation_is_delivered_somewhere" CHECK ("reservations"."way" <> 'deliver' or length(btrim("reservations"."address")) > 0),
	CONSTRAINT "reservation_is_decided_by_somebody" CHECK (("reservations"."decided_at" is null) = ("reservations"."decided_by" is null) and ("reservations"."state" not in ('confirmed', 'refused', 'handed_over', 'closed') or "reservations"."decided_at" is not null)),
	CONSTRAINT "reservation_is_refused_for_a_reason" CHECK (("reservations"."state" = 'refused') = ("reservations"."refused_because" is not null)),
	CONSTRAINT "reservation_is_cancelled_exactly_when_dated" CHECK (("reservations"."state" = 'cancelled') = ("reservations"."cancelled_at" is not null) and ("reservations"."cancelled_at" is null) = ("reservations"."cancelled_by" is null))
);
--> statement-breakpoint
ALTER TABLE "reservations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "categories" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"classification" jsonb NOT NULL,
	"needs" text[] NOT NULL,
	"hygiene" text NOT NULL,
	"fitting_required" boolean NOT NULL,
	"install_required" boolean NOT NULL,
	"measurements" text[] NOT NULL,
	"home_limits" text[] NOT NULL,
	"specs" jsonb NOT NULL,
	"cautions" jsonb NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "category_code_is_unique" UNIQUE("code"),
	CONSTRAINT "category_hygiene_class_is_known" CHECK ("categories"."hygiene" in ('intact_skin', 'intact_skin_excreta', 'mucosa', 'none')),
	CONSTRAINT "category_has_a_name" CHECK (length(btrim("categories"."zh")) > 0 and length(btrim("categories"."en")) > 0)
);
--> statement-breakpoint
ALTER TABLE "categories" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "products" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"category_id" uuid NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"purpose" jsonb NOT NULL,
	"classification" jsonb,
	"max_user_weight_kg" smallint,
	"width_mm" integer,
	"length_mm" integer,
	"height_mm" integer,
	"weight_kg" numeric(6, 1),
	"specs" jsonb NOT NULL,
	"turnaround_days" smallint NOT NULL,
	"consumables" jsonb NOT NULL,
	"search_text" text NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "product_code_is_unique" UNIQUE("code"),
	CONSTRAINT "product_has_a_name" CHECK (length(btrim("products"."zh")) > 0 and length(btrim("products"."en")) > 0),
	CONSTRAINT "product_turnaround_is_days" CHECK ("products"."turnaround_days" between 0 and 60),
	CONSTRAINT "product_carries_somebody_or_nobody" CHECK ("products"."max_user_weight_kg" between 10 and 500)
);
--> statement-breakpoint
ALTER TABLE "products" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "hand_overs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reservation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"on" date NOT NULL,
	"checked" jsonb NOT NULL,
	"trained" jsonb NOT NULL,
	"signed_name" text NOT NULL,
	"signature_drawn" text,
	"handed_over_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reservation_is_handed_over_once" UNIQUE("reservation_id"),
	CONSTRAINT "hand_over_is_signed" CHECK (length(btrim("hand_overs"."signed_name")) > 0)
);
--> statement-breakpoint
ALTER TABLE "hand_overs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"reservation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"on" date NOT NULL,
	"done_at" timestamp with time zone,
	"dropped_at" timestamp with time zone,
	CONSTRAINT "job_kind_is_known" CHECK ("jobs"."kind" in ('deliver', 'collect_at_centre', 'fetch_back')),
	CONSTRAINT "job_is_done_or_dropped" CHECK (num_nonnulls("jobs"."done_at", "jobs"."dropped_at") < 2)
);
--> statement-breakpoint
ALTER TABLE "jobs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "take_backs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"rental_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"on" date NOT NULL,
	"condition" text NOT NULL,
	"contamination" text NOT NULL,
	"missing" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"taken_back_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "rental_is_taken_back_once" UNIQUE("rental_id"),
	CONSTRAINT "take_back_condition_is_known" CHECK ("take_backs"."condition" in ('good', 'worn', 'damaged')),
	CONSTRAINT "contamination_is_known" CHECK ("take_backs"."contamination" in ('none', 'visible', 'blood_or_excreta', 'known_infection'))
);
--> statement-breakpoint
ALTER TABLE "take_backs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "centres" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"district_id" uuid NOT NULL,
	"code" text NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"address_zh" text NOT NULL,
	"address_en" text NOT NULL,
	"phone" text NOT NULL,
	"hours_zh" text NOT NULL,
	"hours_en" text NOT NULL,
	"open_weekdays" smallint[] NOT NULL,
	CONSTRAINT "centre_code_is_unique" UNIQUE("code"),
	CONSTRAINT "centre_opens_on_some_weekday" CHECK (cardinality("centres"."open_weekdays") between 1 and 7)
);
--> statement-breakpoint
ALTER TABLE "centres" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "districts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	CONSTRAINT "district_code_is_unique" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "districts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "streets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"district_id" uuid NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "streets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person_classes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"user_class" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"proof_id" uuid NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_class_is_known" CHECK ("person_classes"."user_class" in ('hardship_disabled', 'local_elderly', 'local_ill', 'other')),
	CONSTRAINT "person_class_ends_after_it_begins" CHECK ("person_classes"."from_on" < "person_classes"."until_on")
);
--> statement-breakpoint
ALTER TABLE "person_classes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "proofs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'shown' NOT NULL,
	"number_sealed" text,
	"number_tail" text,
	"valid_from" date,
	"valid_until" date,
	"shown_at" timestamp with time zone DEFAULT now() NOT NULL,
	"checked_at" timestamp with time zone,
	"checked_by" uuid,
	"refused_because" text,
	CONSTRAINT "proof_kind_is_known" CHECK ("proofs"."kind" in ('identity_number', 'disability_card', 'aid_certificate', 'household_register', 'discharge_note')),
	CONSTRAINT "proof_state_is_known" CHECK ("proofs"."state" in ('shown', 'verified', 'refused')),
	CONSTRAINT "proof_is_checked_by_somebody" CHECK (("proofs"."state" = 'shown') = ("proofs"."checked_at" is null) and ("proofs"."checked_at" is null) = ("proofs"."checked_by" is null)),
	CONSTRAINT "proof_is_refused_for_a_reason" CHECK (("proofs"."state" = 'refused') = ("proofs"."refused_because" is not null)),
	CONSTRAINT "proof_ends_after_it_begins" CHECK ("proofs"."valid_until" > "proofs"."valid_from")
);
--> statement-breakpoint
ALTER TABLE "proofs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fitting_waivers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"category_id" uuid NOT NULL,
	"because" text NOT NULL,
	"waived_by" uuid NOT NULL,
	"waived_on" date NOT NULL,
	"valid_until" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "waiver_has_a_reason" CHECK (length(btrim("fitting_waivers"."because")) >= 4),
	CONSTRAINT "waiver_holds_for_some_time" CHECK ("fitting_waivers"."waived_on" < "fitting_waivers"."valid_until")
);
--> statement-breakpoint
ALTER TABLE "fitting_waivers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fittings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"category_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"measurements" jsonb NOT NULL,
	"home" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"advice" text NOT NULL,
	"signed_name" text NOT NULL,
	"signature_drawn" text,
	"fitted_on" date NOT NULL,
	"valid_until" date NOT NULL,
	"fitted_by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "fitting_outcome_is_known" CHECK ("fittings"."outcome" in ('suitable', 'not_suitable')),
	CONSTRAINT "fitting_is_signed" CHECK (length(btrim("fittings"."signed_name")) > 0),
	CONSTRAINT "fitting_holds_for_some_time" CHECK ("fittings"."fitted_on" < "fittings"."valid_until")
);
--> statement-breakpoint
ALTER TABLE "fittings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "movements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"unit_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"why" text NOT NULL,
	"moved_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "movement_state_is_known" CHECK ("movements"."to_state" in ('received', 'ready', 'out', 'quarantine', 'inspected', 'disinfected', 'repair', 'scrapped'))
);
--> statement-breakpoint
ALTER TABLE "movements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "units" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"product_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"serial_no" text NOT NULL,
	"bought_on" date NOT NULL,
	"price_fen" bigint NOT NULL,
	"released_at" timestamp with time zone,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unit_code_is_unique" UNIQUE("code"),
	CONSTRAINT "unit_state_is_known" CHECK ("units"."state" in ('received', 'ready', 'out', 'quarantine', 'inspected', 'disinfected', 'repair', 'scrapped')),
	CONSTRAINT "unit_is_released_exactly_while_it_is_ready_or_out" CHECK (("units"."state" in ('ready', 'out')) = ("units"."released_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "units" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"transaction_id" uuid NOT NULL,
	"account" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"programme_id" uuid,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	CONSTRAINT "ledger_account_is_known" CHECK ("ledger_entries"."account" in ('resident_receivable', 'district_receivable', 'rent_income', 'discount_given', 'deposits_held', 'cash', 'pos', 'bank')),
	CONSTRAINT "ledger_entry_moves_something" CHECK ("ledger_entries"."amount_fen" <> 0),
	CONSTRAINT "district_pays_through_a_programme" CHECK ("ledger_entries"."account" not in ('district_receivable', 'discount_given') or "ledger_entries"."programme_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "ledger_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_transactions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"reservation_id" uuid NOT NULL,
	"receipt_no" text,
	"written_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_kind_is_known" CHECK ("ledger_transactions"."kind" in ('rent_charged', 'rent_charge_reversed', 'rent_paid', 'deposit_paid', 'deposit_returned', 'rent_refunded'))
);
--> statement-breakpoint
ALTER TABLE "ledger_transactions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sent_messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid,
	"kind" text NOT NULL,
	"sealed" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sent_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"text_version" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "consent_purpose_is_known" CHECK ("consents"."purpose" in ('service', 'entitlement', 'fitting')),
	CONSTRAINT "consent_is_withdrawn_after_it_is_given" CHECK ("consents"."withdrawn_at" >= "consents"."given_at")
);
--> statement-breakpoint
ALTER TABLE "consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"born_on" date,
	"district_id" uuid NOT NULL,
	"street_id" uuid,
	"address" text DEFAULT '' NOT NULL,
	"is_local" boolean DEFAULT false NOT NULL,
	"id_number_sealed" text,
	"id_number_index" text,
	"id_number_tail" text,
	"card_number_sealed" text,
	"card_number_index" text,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identity_number_is_sealed_and_indexed_together" CHECK (num_nonnulls("people"."id_number_sealed", "people"."id_number_index", "people"."id_number_tail") in (0, 3)),
	CONSTRAINT "card_number_is_sealed_and_indexed_together" CHECK (num_nonnulls("people"."card_number_sealed", "people"."card_number_index") in (0, 2)),
	CONSTRAINT "person_has_a_name" CHECK (length(btrim("people"."name")) between 1 and 60)
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "prices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"product_id" uuid NOT NULL,
	"rent_fen_per_month" bigint NOT NULL,
	"deposit_fen" bigint NOT NULL,
	"replacement_fen" bigint NOT NULL,
	"is_example" boolean NOT NULL,
	"first_on" date NOT NULL,
	"until_on" date,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "price_is_not_negative" CHECK (least("prices"."rent_fen_per_month", "prices"."deposit_fen", "prices"."replacement_fen") >= 0),
	CONSTRAINT "deposit_is_not_above_the_value" CHECK ("prices"."deposit_fen" <= "prices"."replacement_fen"),
	CONSTRAINT "price_ends_after_it_begins" CHECK ("prices"."first_on" < "prices"."until_on")
);
--> statement-breakpoint
ALTER TABLE "prices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "programme_rates" (
	"programme_id" uuid NOT NULL,
	"user_class" text NOT NULL,
	"share_bp" integer NOT NULL,
	CONSTRAINT "programme_has_one_rate_for_a_class" PRIMARY KEY("programme_id","user_class"),
	CONSTRAINT "programme_rate_class_is_known" CHECK ("programme_rates"."user_class" in ('hardship_disabled', 'local_elderly', 'local_ill', 'other')),
	CONSTRAINT "programme_rate_is_a_share" CHECK ("programme_rates"."share_bp" between 0 and 10000)
);
--> statement-breakpoint
ALTER TABLE "programme_rates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"district_id" uuid NOT NULL,
	"code" text NOT NULL,
	"version" smallint NOT NULL,
	"kind" text NOT NULL,
	"payer" text NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"funding_source" text NOT NULL,
	"source" text NOT NULL,
	"is_example" boolean NOT NULL,
	"first_on" date NOT NULL,
	"until_on" date,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programme_version_is_unique_in_its_district" UNIQUE("district_id","code","version"),
	CONSTRAINT "programme_kind_is_known" CHECK ("programmes"."kind" in ('subsidy', 'discount')),
	CONSTRAINT "programme_payer_is_known" CHECK ("programmes"."payer" in ('district', 'centre')),
	CONSTRAINT "subsidy_is_paid_by_the_district_and_discount_by_the_centre" CHECK (("programmes"."kind" = 'subsidy') = ("programmes"."payer" = 'district')),
	CONSTRAINT "programme_ends_after_it_begins" CHECK ("programmes"."first_on" < "programmes"."until_on")
);
--> statement-breakpoint
ALTER TABLE "programmes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reservation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"text_version" text NOT NULL,
	"text_hash" text NOT NULL,
	"signed_name" text NOT NULL,
	"signature_drawn" text,
	"signed_at" timestamp with time zone NOT NULL,
	"witnessed_by" uuid NOT NULL,
	CONSTRAINT "reservation_has_one_agreement" UNIQUE("reservation_id"),
	CONSTRAINT "agreement_is_signed" CHECK (length(btrim("agreements"."signed_name")) > 0)
);
--> statement-breakpoint
ALTER TABLE "agreements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rentals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reservation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"started_on" date NOT NULL,
	"due_on" date NOT NULL,
	"ended_on" date,
	CONSTRAINT "reservation_becomes_one_rental" UNIQUE("reservation_id"),
	CONSTRAINT "rental_state_is_known" CHECK ("rentals"."state" in ('running', 'ended')),
	CONSTRAINT "rental_has_ended_exactly_when_dated" CHECK (("rentals"."state" = 'ended') = ("rentals"."ended_on" is not null)),
	CONSTRAINT "rental_does_not_end_before_it_starts" CHECK ("rentals"."ended_on" >= "rentals"."started_on" and "rentals"."due_on" > "rentals"."started_on")
);
--> statement-breakpoint
ALTER TABLE "rentals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "disinfections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"unit_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"take_back_id" uuid,
	"agent" text NOT NULL,
	"lot_no" text NOT NULL,
	"strength" numeric(8, 1) NOT NULL,
	"strength_unit" text NOT NULL,
	"minutes" smallint NOT NULL,
	"asked_strength" numeric(8, 1) NOT NULL,
	"asked_minutes" smallint NOT NULL,
	"parts_replaced" boolean NOT NULL,
	"has_passed" boolean NOT NULL,
	"operator_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"verifier_id" uuid,
	"verified_at" timestamp with time zone,
	CONSTRAINT "disinfection_agent_is_known" CHECK ("disinfections"."agent" in ('chlorine', 'quaternary_ammonium', 'ethanol')),
	CONSTRAINT "disinfection_strength_unit_is_known" CHECK ("disinfections"."strength_unit" in ('mg/L', '%')),
	CONSTRAINT "disinfection_passes_only_when_strong_and_long_enough" CHECK (not "disinfections"."has_passed" or ("disinfections"."strength" >= "disinfections"."asked_strength" and "disinfections"."minutes" >= "disinfections"."asked_minutes")),
	CONSTRAINT "verifier_is_another_person" CHECK ("disinfections"."verifier_id" <> "disinfections"."operator_id"),
	CONSTRAINT "disinfection_is_verified_by_somebody" CHECK (("disinfections"."verifier_id" is null) = ("disinfections"."verified_at" is null)),
	CONSTRAINT "only_what_passed_is_verified" CHECK ("disinfections"."verified_at" is null or "disinfections"."has_passed")
);
--> statement-breakpoint
ALTER TABLE "disinfections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "inspections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"unit_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"take_back_id" uuid,
	"result" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"inspected_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "inspection_result_is_known" CHECK ("inspections"."result" in ('clean_next', 'repair', 'scrap'))
);
--> statement-breakpoint
ALTER TABLE "inspections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fault_reports" ADD CONSTRAINT "fault_reports_rental_id_rentals_id_fk" FOREIGN KEY ("rental_id") REFERENCES "rentals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fault_reports" ADD CONSTRAINT "fault_reports_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fault_reports" ADD CONSTRAINT "fault_reports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fault_reports" ADD CONSTRAINT "fault_reports_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fault_reports" ADD CONSTRAINT "fault_reports_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allotments" ADD CONSTRAINT "allotments_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allotments" ADD CONSTRAINT "allotments_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allotments" ADD CONSTRAINT "allotments_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_lines" ADD CONSTRAINT "stock_lines_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_lines" ADD CONSTRAINT "stock_lines_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD CONSTRAINT "reservation_shares_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "reservations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD CONSTRAINT "reservation_shares_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD CONSTRAINT "reservation_shares_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD CONSTRAINT "reservation_shares_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD CONSTRAINT "reservation_shares_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_street_id_streets_id_fk" FOREIGN KEY ("street_id") REFERENCES "streets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "reservations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_handed_over_by_accounts_id_fk" FOREIGN KEY ("handed_over_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "reservations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_backs" ADD CONSTRAINT "take_backs_rental_id_rentals_id_fk" FOREIGN KEY ("rental_id") REFERENCES "rentals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_backs" ADD CONSTRAINT "take_backs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_backs" ADD CONSTRAINT "take_backs_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_backs" ADD CONSTRAINT "take_backs_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_backs" ADD CONSTRAINT "take_backs_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_backs" ADD CONSTRAINT "take_backs_taken_back_by_accounts_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "centres" ADD CONSTRAINT "centres_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "streets" ADD CONSTRAINT "streets_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_classes" ADD CONSTRAINT "person_classes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_classes" ADD CONSTRAINT "person_classes_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_classes" ADD CONSTRAINT "person_classes_proof_id_proofs_id_fk" FOREIGN KEY ("proof_id") REFERENCES "proofs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_classes" ADD CONSTRAINT "person_classes_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_checked_by_accounts_id_fk" FOREIGN KEY ("checked_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fitting_waivers" ADD CONSTRAINT "fitting_waivers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fitting_waivers" ADD CONSTRAINT "fitting_waivers_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fitting_waivers" ADD CONSTRAINT "fitting_waivers_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fitting_waivers" ADD CONSTRAINT "fitting_waivers_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fitting_waivers" ADD CONSTRAINT "fitting_waivers_waived_by_accounts_id_fk" FOREIGN KEY ("waived_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fittings" ADD CONSTRAINT "fittings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fittings" ADD CONSTRAINT "fittings_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fittings" ADD CONSTRAINT "fittings_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fittings" ADD CONSTRAINT "fittings_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fittings" ADD CONSTRAINT "fittings_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fittings" ADD CONSTRAINT "fittings_fitted_by_accounts_id_fk" FOREIGN KEY ("fitted_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movements" ADD CONSTRAINT "movements_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movements" ADD CONSTRAINT "movements_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movements" ADD CONSTRAINT "movements_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movements" ADD CONSTRAINT "movements_moved_by_accounts_id_fk" FOREIGN KEY ("moved_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_transaction_id_ledger_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "ledger_transactions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_street_id_streets_id_fk" FOREIGN KEY ("street_id") REFERENCES "streets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prices" ADD CONSTRAINT "prices_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_rates" ADD CONSTRAINT "programme_rates_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "reservations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_witnessed_by_accounts_id_fk" FOREIGN KEY ("witnessed_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rentals" ADD CONSTRAINT "rentals_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "reservations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rentals" ADD CONSTRAINT "rentals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rentals" ADD CONSTRAINT "rentals_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rentals" ADD CONSTRAINT "rentals_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rentals" ADD CONSTRAINT "rentals_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfections" ADD CONSTRAINT "disinfections_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfections" ADD CONSTRAINT "disinfections_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfections" ADD CONSTRAINT "disinfections_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfections" ADD CONSTRAINT "disinfections_take_back_id_take_backs_id_fk" FOREIGN KEY ("take_back_id") REFERENCES "take_backs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfections" ADD CONSTRAINT "disinfections_operator_id_accounts_id_fk" FOREIGN KEY ("operator_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disinfections" ADD CONSTRAINT "disinfections_verifier_id_accounts_id_fk" FOREIGN KEY ("verifier_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_take_back_id_take_backs_id_fk" FOREIGN KEY ("take_back_id") REFERENCES "take_backs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_inspected_by_accounts_id_fk" FOREIGN KEY ("inspected_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_of_an_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_that_end" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_codes_of_a_phone" ON "sign_in_codes" USING btree ("phone","asked_at");--> statement-breakpoint
CREATE INDEX "audit_rows_of_a_time" ON "audit_rows" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_events_to_do" ON "outbox_events" USING btree ("at") WHERE "outbox_events"."done_at" is null;--> statement-breakpoint
CREATE INDEX "fault_reports_of_a_centre" ON "fault_reports" USING btree ("centre_id","reported_at");--> statement-breakpoint
CREATE INDEX "allotments_of_a_product_at_a_centre" ON "allotments" USING btree ("centre_id","product_id");--> statement-breakpoint
CREATE INDEX "allotments_of_a_holder" ON "allotments" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "reservations_of_a_person" ON "reservations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "reservations_of_a_centre" ON "reservations" USING btree ("centre_id","state","from_on");--> statement-breakpoint
CREATE INDEX "reservations_of_a_district" ON "reservations" USING btree ("district_id","from_on");--> statement-breakpoint
CREATE INDEX "reservations_of_a_product" ON "reservations" USING btree ("product_id","centre_id");--> statement-breakpoint
CREATE INDEX "products_of_a_category" ON "products" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "hand_overs_of_a_unit" ON "hand_overs" USING btree ("unit_id","at");--> statement-breakpoint
CREATE INDEX "jobs_of_a_centre" ON "jobs" USING btree ("centre_id","on");--> statement-breakpoint
CREATE INDEX "jobs_of_a_reservation" ON "jobs" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "take_backs_of_a_unit" ON "take_backs" USING btree ("unit_id","at");--> statement-breakpoint
CREATE INDEX "streets_of_a_district" ON "streets" USING btree ("district_id");--> statement-breakpoint
CREATE INDEX "classes_of_a_person" ON "person_classes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "proofs_of_a_person" ON "proofs" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "fitting_waivers_of_a_person" ON "fitting_waivers" USING btree ("person_id","category_id");--> statement-breakpoint
CREATE INDEX "fittings_of_a_person" ON "fittings" USING btree ("person_id","category_id");--> statement-breakpoint
CREATE INDEX "movements_of_a_unit" ON "movements" USING btree ("unit_id","at");--> statement-breakpoint
CREATE INDEX "units_of_a_product_at_a_centre" ON "units" USING btree ("centre_id","product_id","state");--> statement-breakpoint
CREATE INDEX "ledger_entries_of_a_transaction" ON "ledger_entries" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "ledger_entries_of_an_account" ON "ledger_entries" USING btree ("district_id","account");--> statement-breakpoint
CREATE INDEX "ledger_transactions_of_a_reservation" ON "ledger_transactions" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "ledger_transactions_of_a_district" ON "ledger_transactions" USING btree ("district_id","on");--> statement-breakpoint
CREATE INDEX "sent_messages_of_a_time" ON "sent_messages" USING btree ("at");--> statement-breakpoint
CREATE INDEX "consents_of_a_person" ON "consents" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_is_known_once_by_identity_number" ON "people" USING btree ("id_number_index");--> statement-breakpoint
CREATE INDEX "people_of_a_phone" ON "people" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "people_of_a_district" ON "people" USING btree ("district_id");--> statement-breakpoint
CREATE INDEX "rentals_of_a_unit" ON "rentals" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "rentals_of_a_centre" ON "rentals" USING btree ("centre_id","state","due_on");--> statement-breakpoint
CREATE INDEX "rentals_of_a_person" ON "rentals" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "disinfections_of_a_unit" ON "disinfections" USING btree ("unit_id","at");--> statement-breakpoint
CREATE INDEX "inspections_of_a_unit" ON "inspections" USING btree ("unit_id","at");--> statement-breakpoint
CREATE POLICY "accounts_are_seen_by_colleagues" ON "accounts" AS PERMISSIVE FOR ALL TO "fuju_app" USING (sight_scope() = 'system' or "accounts"."centre_id" = sight_centre() or "accounts"."person_id" = sight_person()) WITH CHECK (sight_scope() = 'system' or "accounts"."centre_id" = sight_centre() or "accounts"."person_id" = sight_person());--> statement-breakpoint
CREATE POLICY "tokens_are_seen_by_their_centre" ON "api_tokens" AS PERMISSIVE FOR ALL TO "fuju_app" USING (sight_scope() = 'system' or "api_tokens"."centre_id" = sight_centre()) WITH CHECK (sight_scope() = 'system' or "api_tokens"."centre_id" = sight_centre());--> statement-breakpoint
CREATE POLICY "sessions_are_for_the_house" ON "sessions" AS PERMISSIVE FOR ALL TO "fuju_app" USING (sight_scope() = 'system') WITH CHECK (sight_scope() = 'system');--> statement-breakpoint
CREATE POLICY "codes_are_for_the_house" ON "sign_in_codes" AS PERMISSIVE FOR ALL TO "fuju_app" USING (sight_scope() = 'system') WITH CHECK (sight_scope() = 'system');--> statement-breakpoint
CREATE POLICY "keys_are_for_the_door" ON "act_keys" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_rows_are_written_by_the_door" ON "audit_rows" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "marker_is_for_the_house" ON "demo_marker" AS PERMISSIVE FOR ALL TO "fuju_app" USING (sight_scope() = 'system') WITH CHECK (sight_scope() = 'system');--> statement-breakpoint
CREATE POLICY "events_are_for_the_house" ON "outbox_events" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "faults_are_seen_by_their_own" ON "fault_reports" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("fault_reports"."person_id", "fault_reports"."centre_id", "fault_reports"."district_id")) WITH CHECK (may_see("fault_reports"."person_id", "fault_reports"."centre_id", "fault_reports"."district_id"));--> statement-breakpoint
CREATE POLICY "allotments_are_seen_by_all" ON "allotments" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "stock_lines_are_seen_by_all" ON "stock_lines" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "shares_are_seen_by_their_own" ON "reservation_shares" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("reservation_shares"."person_id", "reservation_shares"."centre_id", "reservation_shares"."district_id")) WITH CHECK (may_see("reservation_shares"."person_id", "reservation_shares"."centre_id", "reservation_shares"."district_id"));--> statement-breakpoint
CREATE POLICY "reservations_are_seen_by_their_own" ON "reservations" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("reservations"."person_id", "reservations"."centre_id", "reservations"."district_id")) WITH CHECK (may_see("reservations"."person_id", "reservations"."centre_id", "reservations"."district_id"));--> statement-breakpoint
CREATE POLICY "categories_are_public" ON "categories" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "products_are_public" ON "products" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "hand_overs_are_seen_by_their_own" ON "hand_overs" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("hand_overs"."person_id", "hand_overs"."centre_id", "hand_overs"."district_id")) WITH CHECK (may_see("hand_overs"."person_id", "hand_overs"."centre_id", "hand_overs"."district_id"));--> statement-breakpoint
CREATE POLICY "jobs_are_seen_by_their_own" ON "jobs" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("jobs"."person_id", "jobs"."centre_id", "jobs"."district_id")) WITH CHECK (may_see("jobs"."person_id", "jobs"."centre_id", "jobs"."district_id"));--> statement-breakpoint
CREATE POLICY "take_backs_are_seen_by_their_own" ON "take_backs" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("take_backs"."person_id", "take_backs"."centre_id", "take_backs"."district_id")) WITH CHECK (may_see("take_backs"."person_id", "take_backs"."centre_id", "take_backs"."district_id"));--> statement-breakpoint
CREATE POLICY "centres_are_public" ON "centres" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "districts_are_public" ON "districts" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "streets_are_public" ON "streets" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "classes_are_seen_by_their_own" ON "person_classes" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see_person("person_classes"."person_id", "person_classes"."district_id")) WITH CHECK (may_see_person("person_classes"."person_id", "person_classes"."district_id"));--> statement-breakpoint
CREATE POLICY "proofs_are_seen_by_their_own" ON "proofs" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see_person("proofs"."person_id", "proofs"."district_id")) WITH CHECK (may_see_person("proofs"."person_id", "proofs"."district_id"));--> statement-breakpoint
CREATE POLICY "waivers_are_seen_by_their_own" ON "fitting_waivers" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("fitting_waivers"."person_id", "fitting_waivers"."centre_id", "fitting_waivers"."district_id")) WITH CHECK (may_see("fitting_waivers"."person_id", "fitting_waivers"."centre_id", "fitting_waivers"."district_id"));--> statement-breakpoint
CREATE POLICY "fittings_are_seen_by_their_own" ON "fittings" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("fittings"."person_id", "fittings"."centre_id", "fittings"."district_id")) WITH CHECK (may_see("fittings"."person_id", "fittings"."centre_id", "fittings"."district_id"));--> statement-breakpoint
CREATE POLICY "movements_are_seen_by_their_centre" ON "movements" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "movements"."centre_id", "movements"."district_id")) WITH CHECK (may_see(null, "movements"."centre_id", "movements"."district_id"));--> statement-breakpoint
CREATE POLICY "units_are_seen_by_all" ON "units" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "entries_are_seen_by_their_own" ON "ledger_entries" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("ledger_entries"."person_id", "ledger_entries"."centre_id", "ledger_entries"."district_id")) WITH CHECK (may_see("ledger_entries"."person_id", "ledger_entries"."centre_id", "ledger_entries"."district_id"));--> statement-breakpoint
CREATE POLICY "ledger_is_seen_by_its_own" ON "ledger_transactions" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("ledger_transactions"."person_id", "ledger_transactions"."centre_id", "ledger_transactions"."district_id")) WITH CHECK (may_see("ledger_transactions"."person_id", "ledger_transactions"."centre_id", "ledger_transactions"."district_id"));--> statement-breakpoint
CREATE POLICY "messages_are_for_the_house" ON "sent_messages" AS PERMISSIVE FOR ALL TO "fuju_app" USING (sight_scope() = 'system') WITH CHECK (sight_scope() = 'system');--> statement-breakpoint
CREATE POLICY "consents_are_seen_by_their_own" ON "consents" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see_person("consents"."person_id", "consents"."district_id")) WITH CHECK (may_see_person("consents"."person_id", "consents"."district_id"));--> statement-breakpoint
CREATE POLICY "people_are_seen_by_themselves_their_centre_and_district" ON "people" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see_person("people"."id", "people"."district_id")) WITH CHECK (may_see_person("people"."id", "people"."district_id"));--> statement-breakpoint
CREATE POLICY "prices_are_public" ON "prices" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "programme_rates_are_public" ON "programme_rates" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "programmes_are_public" ON "programmes" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "agreements_are_seen_by_their_own" ON "agreements" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("agreements"."person_id", "agreements"."centre_id", "agreements"."district_id")) WITH CHECK (may_see("agreements"."person_id", "agreements"."centre_id", "agreements"."district_id"));--> statement-breakpoint
CREATE POLICY "rentals_are_seen_by_their_own" ON "rentals" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("rentals"."person_id", "rentals"."centre_id", "rentals"."district_id")) WITH CHECK (may_see("rentals"."person_id", "rentals"."centre_id", "rentals"."district_id"));--> statement-breakpoint
CREATE POLICY "disinfections_are_seen_by_their_centre" ON "disinfections" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "disinfections"."centre_id", "disinfections"."district_id")) WITH CHECK (may_see(null, "disinfections"."centre_id", "disinfections"."district_id"));--> statement-breakpoint
CREATE POLICY "inspections_are_seen_by_their_centre" ON "inspections" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see(null, "inspections"."centre_id", "inspections"."district_id")) WITH CHECK (may_see(null, "inspections"."centre_id", "inspections"."district_id"));