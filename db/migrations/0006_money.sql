CREATE TABLE "person_traits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"trait" text NOT NULL,
	"value" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "trait_has_a_value_that_is_known" CHECK (("person_traits"."trait" = 'relief' and "person_traits"."value" in ('extreme_hardship', 'minimum_living', 'low_income', 'preferential_care')) or ("person_traits"."trait" = 'disability_type' and "person_traits"."value" in ('1', '2', '3', '4', '5', '6', '7')) or ("person_traits"."trait" = 'disability_level' and "person_traits"."value" in ('1', '2', '3', '4')) or ("person_traits"."trait" = 'ability_level' and "person_traits"."value" in ('0', '1', '2', '3', '4')) or ("person_traits"."trait" = 'care_level' and "person_traits"."value" in ('1', '2', '3'))),
	CONSTRAINT "trait_ends_after_it_begins" CHECK ("person_traits"."from_on" < "person_traits"."until_on")
);--> statement-breakpoint
ALTER TABLE "person_traits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_balances" (
	"reservation_id" uuid NOT NULL,
	"account" text NOT NULL,
	"balance_fen" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	CONSTRAINT "account_of_a_reservation_stands_once" PRIMARY KEY("reservation_id","account"),
	CONSTRAINT "balance_account_is_known" CHECK ("ledger_balances"."account" in ('resident_receivable', 'city_receivable', 'district_receivable', 'town_receivable', 'insurance_receivable', 'charity_receivable', 'rent_income', 'discount_given', 'late_income', 'damage_income', 'deposits_held', 'refunds_payable', 'cash', 'pos', 'bank', 'senior_card', 'stripe', 'test_payments')),
	CONSTRAINT "deposit_is_not_given_back_twice" CHECK ("ledger_balances"."account" <> 'deposits_held' or "ledger_balances"."balance_fen" <= 0),
	CONSTRAINT "refund_is_not_sent_twice" CHECK ("ledger_balances"."account" <> 'refunds_payable' or "ledger_balances"."balance_fen" <= 0)
);--> statement-breakpoint
ALTER TABLE "ledger_balances" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "receipt_counters" (
	"centre_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "centre_counts_receipts_once_a_year" PRIMARY KEY("centre_id","year"),
	CONSTRAINT "receipt_counter_counts" CHECK ("receipt_counters"."last" >= 0)
);--> statement-breakpoint
ALTER TABLE "receipt_counters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "receipts" (
	"no" text PRIMARY KEY NOT NULL,
	"year" smallint NOT NULL,
	"serial" integer NOT NULL,
	"reservation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"on" date NOT NULL,
	"issued_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "receipt_number_is_given_once" UNIQUE("centre_id","year","serial"),
	CONSTRAINT "receipt_numbers_begin_with_one" CHECK ("receipts"."serial" >= 1)
);--> statement-breakpoint
ALTER TABLE "receipts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tax_invoices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"receipt_no" text NOT NULL,
	"number" text NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"recorded_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tax_invoice_has_a_number" CHECK ("tax_invoices"."number" ~ '^[0-9A-Za-z-]{4,30}$')
);--> statement-breakpoint
ALTER TABLE "tax_invoices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reservation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"provider" text NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"opaque_ref" uuid DEFAULT gen_random_uuid() NOT NULL,
	"checkout_ref" text,
	"charge_ref" text,
	"pay_url" text,
	"opened_by" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"paid_at" timestamp with time zone,
	"receipt_no" text,
	"undone_at" timestamp with time zone,
	"looked_at" timestamp with time zone,
	CONSTRAINT "payment_is_known_to_the_provider_once" UNIQUE("opaque_ref"),
	CONSTRAINT "payment_purpose_is_known" CHECK ("payments"."purpose" in ('rent', 'deposit')),
	CONSTRAINT "payment_provider_is_known" CHECK ("payments"."provider" in ('stripe', 'test_payments')),
	CONSTRAINT "payment_state_is_known" CHECK ("payments"."state" in ('asked', 'opened', 'paid', 'failed', 'expired')),
	CONSTRAINT "payment_is_of_something" CHECK ("payments"."amount_fen" > 0),
	CONSTRAINT "payment_is_paid_exactly_when_dated" CHECK (("payments"."state" = 'paid') = ("payments"."paid_at" is not null) and ("payments"."paid_at" is null) = ("payments"."receipt_no" is null)),
	CONSTRAINT "payment_is_undone_after_it_is_paid" CHECK ("payments"."undone_at" is null or "payments"."undone_at" >= "payments"."paid_at")
);--> statement-breakpoint
ALTER TABLE "payments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "provider_events" (
	"provider" text NOT NULL,
	"event_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_is_taken_once" PRIMARY KEY("provider","event_id")
);--> statement-breakpoint
ALTER TABLE "provider_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"payment_id" uuid NOT NULL,
	"reservation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"amount_fen" bigint NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"refund_ref" text,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"receipt_no" text,
	"looked_at" timestamp with time zone,
	CONSTRAINT "refund_state_is_known" CHECK ("refunds"."state" in ('asked', 'under_way', 'sent', 'by_transfer')),
	CONSTRAINT "refund_is_of_something" CHECK ("refunds"."amount_fen" > 0),
	CONSTRAINT "refund_is_sent_exactly_when_dated" CHECK (("refunds"."state" = 'sent') = ("refunds"."sent_at" is not null))
);--> statement-breakpoint
ALTER TABLE "refunds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "allowances" (
	"district_id" uuid NOT NULL,
	"code" text NOT NULL,
	"holder" text NOT NULL,
	"holder_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"limit_fen" bigint NOT NULL,
	"reserved_fen" bigint NOT NULL,
	"settled_fen" bigint NOT NULL,
	CONSTRAINT "allowance_is_kept_once" PRIMARY KEY("district_id","code","holder","holder_id","from_on"),
	CONSTRAINT "allowance_holder_is_known" CHECK ("allowances"."holder" in ('person', 'household', 'budget')),
	CONSTRAINT "allowance_is_not_overspent" CHECK ("allowances"."reserved_fen" + "allowances"."settled_fen" <= "allowances"."limit_fen"),
	CONSTRAINT "allowance_is_not_given_back_twice" CHECK (least("allowances"."reserved_fen", "allowances"."settled_fen") >= 0)
);--> statement-breakpoint
ALTER TABLE "allowances" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"code" text NOT NULL,
	"reservation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"household_id" uuid,
	"cap_from" date NOT NULL,
	"budget_from" date NOT NULL,
	"move" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "grant_move_is_known" CHECK ("grants"."move" in ('reserved', 'settled', 'released', 'returned')),
	CONSTRAINT "grant_moves_something" CHECK ("grants"."amount_fen" > 0)
);--> statement-breakpoint
ALTER TABLE "grants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "adjustments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reservation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"list_fen" bigint NOT NULL,
	"person_fen" bigint NOT NULL,
	"explained" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "adjustment_kind_is_known" CHECK ("adjustments"."kind" in ('early_return', 'late', 'damaged', 'beyond_repair', 'lost')),
	CONSTRAINT "only_an_early_return_gives_back" CHECK (("adjustments"."kind" = 'early_return') = ("adjustments"."list_fen" < 0) and "adjustments"."list_fen" <> 0),
	CONSTRAINT "person_bears_no_more_than_the_whole" CHECK (abs("adjustments"."person_fen") <= abs("adjustments"."list_fen") and "adjustments"."person_fen" * sign("adjustments"."list_fen") >= 0)
);--> statement-breakpoint
ALTER TABLE "adjustments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "instalments" (
	"reservation_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"due_on" date NOT NULL,
	"amount_fen" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	CONSTRAINT "instalment_has_one_place" PRIMARY KEY("reservation_id","position"),
	CONSTRAINT "instalment_is_something" CHECK ("instalments"."amount_fen" > 0)
);--> statement-breakpoint
ALTER TABLE "instalments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reservation_shares" DROP CONSTRAINT "share_payer_is_known";--> statement-breakpoint
ALTER TABLE "reservation_shares" DROP CONSTRAINT "share_is_a_share";--> statement-breakpoint
ALTER TABLE "ledger_entries" DROP CONSTRAINT "district_pays_through_a_programme";--> statement-breakpoint
ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_account_is_known";--> statement-breakpoint
ALTER TABLE "ledger_transactions" DROP CONSTRAINT "ledger_kind_is_known";--> statement-breakpoint
ALTER TABLE "programmes" DROP CONSTRAINT "subsidy_is_paid_by_the_district_and_discount_by_the_centre";--> statement-breakpoint
ALTER TABLE "programmes" DROP CONSTRAINT "programme_payer_is_known";--> statement-breakpoint
ALTER TABLE "extension_shares" DROP CONSTRAINT "extension_share_payer_is_known";--> statement-breakpoint
ALTER TABLE "extension_shares" DROP CONSTRAINT "extension_share_is_a_share";--> statement-breakpoint
ALTER TABLE "reservation_shares" ALTER COLUMN "share_bp" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "extension_shares" ALTER COLUMN "share_bp" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD COLUMN "how" text DEFAULT 'share' NOT NULL;--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD COLUMN "payout" text DEFAULT 'at_once' NOT NULL;--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD COLUMN "wanted_fen" bigint;--> statement-breakpoint
UPDATE "reservation_shares" SET "wanted_fen" = "amount_fen";--> statement-breakpoint
ALTER TABLE "reservation_shares" ALTER COLUMN "wanted_fen" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD COLUMN "cuts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD COLUMN "grants" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "quoted" jsonb;--> statement-breakpoint
UPDATE "reservations" SET "quoted" = jsonb_build_object('periods', '[]'::jsonb, 'notes', '[]'::jsonb, 'fullDepositFen', "deposit_fen", 'depositRule', null);--> statement-breakpoint
ALTER TABLE "reservations" ALTER COLUMN "quoted" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "household_id" uuid;--> statement-breakpoint
ALTER TABLE "prices" ADD COLUMN "rent" jsonb;--> statement-breakpoint
UPDATE "prices" SET "rent" = '{"per": "month"}';--> statement-breakpoint
ALTER TABLE "prices" ALTER COLUMN "rent" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "prices" ADD COLUMN "conditions" jsonb;--> statement-breakpoint
UPDATE "prices" SET "conditions" = '{"earlyReturn": "no_refund", "late": "term_rent_by_day", "exchange": "dearer_by_months_begun", "damage": {"lossBpPerMonth": 150, "leastBp": 1000, "shareBp": {"worn": 0, "damaged": 3000, "beyond_repair": 10000, "lost": 10000}}}';--> statement-breakpoint
ALTER TABLE "prices" ALTER COLUMN "conditions" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "approved_by" text;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "approved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "rules" jsonb;--> statement-breakpoint
UPDATE "programmes" p SET "rules" = jsonb_build_object(
  'funder', jsonb_build_object('zh', p."funding_source", 'en', p."funding_source"), 'fundingCode', '', 'payout', 'at_once',
  'order', CASE p."kind" WHEN 'subsidy' THEN 10 ELSE 20 END, 'base', 'list', 'factsOn', 'first_day', 'who', '[]'::jsonb,
  'what', '{"categories": [], "products": []}'::jsonb, 'oneOf', '[]'::jsonb, 'terms', '{"months": [], "leastDays": null}'::jsonb,
  'benefit', jsonb_build_object('how', 'share', 'rates', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('who', jsonb_build_object('classes', jsonb_build_array(r."user_class")), 'bp', r."share_bp") ORDER BY r."user_class"), '[]')
    FROM "programme_rates" r WHERE r."programme_id" = p."id")),
  'ceilings', '[]'::jsonb, 'deposit', '[]'::jsonb,
  'caps', '{"personYearFen": null, "householdYearFen": null, "rentalFen": null, "years": 1, "sinceYear": 2025}'::jsonb, 'budget', null);--> statement-breakpoint
ALTER TABLE "programmes" ALTER COLUMN "rules" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "programme_rates" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP POLICY "programme_rates_are_public" ON "programme_rates" CASCADE;--> statement-breakpoint
DROP TABLE "programme_rates" CASCADE;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "proposed_by" text;--> statement-breakpoint
UPDATE "programmes" SET "proposed_by" = 'before';--> statement-breakpoint
UPDATE "programmes" SET "approved_by" = 'system', "approved_at" = "added_at";--> statement-breakpoint
ALTER TABLE "programmes" ALTER COLUMN "proposed_by" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "extension_shares" ADD COLUMN "how" text DEFAULT 'share' NOT NULL;--> statement-breakpoint
ALTER TABLE "extension_shares" ADD COLUMN "payout" text DEFAULT 'at_once' NOT NULL;--> statement-breakpoint
ALTER TABLE "extension_shares" ADD COLUMN "wanted_fen" bigint;--> statement-breakpoint
ALTER TABLE "extension_shares" DISABLE TRIGGER "extension_shares_is_append_only";--> statement-breakpoint
UPDATE "extension_shares" SET "wanted_fen" = "amount_fen";--> statement-breakpoint
ALTER TABLE "extension_shares" ENABLE TRIGGER "extension_shares_is_append_only";--> statement-breakpoint
ALTER TABLE "extension_shares" ALTER COLUMN "wanted_fen" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "extension_shares" ADD COLUMN "cuts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "extension_shares" ADD COLUMN "grants" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "person_traits" ADD CONSTRAINT "person_traits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_traits" ADD CONSTRAINT "person_traits_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_traits" ADD CONSTRAINT "person_traits_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_balances" ADD CONSTRAINT "ledger_balances_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_balances" ADD CONSTRAINT "ledger_balances_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_balances" ADD CONSTRAINT "ledger_balances_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_counters" ADD CONSTRAINT "receipt_counters_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tax_invoices" ADD CONSTRAINT "tax_invoices_receipt_no_receipts_no_fk" FOREIGN KEY ("receipt_no") REFERENCES "receipts"("no") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tax_invoices" ADD CONSTRAINT "tax_invoices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tax_invoices" ADD CONSTRAINT "tax_invoices_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tax_invoices" ADD CONSTRAINT "tax_invoices_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "reservations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_receipt_no_receipts_no_fk" FOREIGN KEY ("receipt_no") REFERENCES "receipts"("no") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "reservations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_receipt_no_receipts_no_fk" FOREIGN KEY ("receipt_no") REFERENCES "receipts"("no") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allowances" ADD CONSTRAINT "allowances_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "reservations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instalments" ADD CONSTRAINT "instalments_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "reservations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instalments" ADD CONSTRAINT "instalments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instalments" ADD CONSTRAINT "instalments_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "centres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instalments" ADD CONSTRAINT "instalments_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "traits_of_a_person" ON "person_traits" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "ledger_balances_of_a_district" ON "ledger_balances" USING btree ("district_id","account");--> statement-breakpoint
CREATE INDEX "receipts_of_a_reservation" ON "receipts" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "tax_invoices_of_a_receipt" ON "tax_invoices" USING btree ("receipt_no");--> statement-breakpoint
CREATE INDEX "payments_of_a_reservation" ON "payments" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "payments_under_way" ON "payments" USING btree ("asked_at") WHERE "payments"."state" in ('asked', 'opened');--> statement-breakpoint
CREATE UNIQUE INDEX "one_payment_of_a_purpose_at_a_time" ON "payments" USING btree ("reservation_id","purpose") WHERE "payments"."state" in ('asked', 'opened');--> statement-breakpoint
CREATE UNIQUE INDEX "checkout_is_of_one_payment" ON "payments" USING btree ("provider","checkout_ref");--> statement-breakpoint
CREATE INDEX "refunds_of_a_payment" ON "refunds" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "refunds_of_a_reservation" ON "refunds" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "refunds_under_way" ON "refunds" USING btree ("asked_at") WHERE "refunds"."state" in ('asked', 'under_way');--> statement-breakpoint
CREATE INDEX "grants_of_a_reservation" ON "grants" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "grants_of_a_person" ON "grants" USING btree ("person_id","code","cap_from");--> statement-breakpoint
CREATE INDEX "grants_of_a_budget" ON "grants" USING btree ("district_id","code","budget_from");--> statement-breakpoint
CREATE INDEX "adjustments_of_a_reservation" ON "adjustments" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "people_of_a_household" ON "people" USING btree ("household_id") WHERE "people"."household_id" is not null;--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD CONSTRAINT "share_benefit_is_known" CHECK ("reservation_shares"."how" in ('share', 'fixed', 'bonus', 'free_days', 'person_pays'));--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD CONSTRAINT "share_payout_is_known" CHECK ("reservation_shares"."payout" in ('at_once', 'reimbursed', 'voucher'));--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD CONSTRAINT "share_payer_is_known" CHECK ("reservation_shares"."payer" in ('city', 'district', 'town', 'insurance', 'charity', 'centre'));--> statement-breakpoint
ALTER TABLE "reservation_shares" ADD CONSTRAINT "share_is_a_share" CHECK ("reservation_shares"."share_bp" between 0 and 10000 and "reservation_shares"."amount_fen" between 0 and "reservation_shares"."wanted_fen");--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "who_bears_a_part_does_so_through_a_programme" CHECK (not ("ledger_entries"."account" in ('city_receivable', 'district_receivable', 'town_receivable', 'insurance_receivable', 'charity_receivable', 'discount_given')) or "ledger_entries"."programme_id" is not null);--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_account_is_known" CHECK ("ledger_entries"."account" in ('resident_receivable', 'city_receivable', 'district_receivable', 'town_receivable', 'insurance_receivable', 'charity_receivable', 'rent_income', 'discount_given', 'late_income', 'damage_income', 'deposits_held', 'refunds_payable', 'cash', 'pos', 'bank', 'senior_card', 'stripe', 'test_payments'));--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_kind_is_known" CHECK ("ledger_transactions"."kind" in ('rent_charged', 'rent_charge_reversed', 'rent_reduced', 'late_charged', 'damage_charged', 'rent_paid', 'deposit_paid', 'deposit_returned', 'rent_refunded', 'deposit_kept', 'rent_payment_undone', 'deposit_payment_undone', 'refund_promised', 'refund_sent'));--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "subsidy_is_not_paid_by_the_centre" CHECK ("programmes"."kind" <> 'subsidy' or "programmes"."payer" <> 'centre');--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programme_is_approved_by_a_second_person" CHECK (("programmes"."approved_at" is null) = ("programmes"."approved_by" is null) and "programmes"."approved_by" <> "programmes"."proposed_by");--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programme_in_force_is_not_withdrawn" CHECK ("programmes"."withdrawn_at" is null or "programmes"."approved_at" is null);--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programme_payer_is_known" CHECK ("programmes"."payer" in ('city', 'district', 'town', 'insurance', 'charity', 'centre'));--> statement-breakpoint
ALTER TABLE "extension_shares" ADD CONSTRAINT "extension_share_benefit_is_known" CHECK ("extension_shares"."how" in ('share', 'fixed', 'bonus', 'free_days', 'person_pays'));--> statement-breakpoint
ALTER TABLE "extension_shares" ADD CONSTRAINT "extension_share_payout_is_known" CHECK ("extension_shares"."payout" in ('at_once', 'reimbursed', 'voucher'));--> statement-breakpoint
ALTER TABLE "extension_shares" ADD CONSTRAINT "extension_share_payer_is_known" CHECK ("extension_shares"."payer" in ('city', 'district', 'town', 'insurance', 'charity', 'centre'));--> statement-breakpoint
ALTER TABLE "extension_shares" ADD CONSTRAINT "extension_share_is_a_share" CHECK ("extension_shares"."share_bp" between 0 and 10000 and "extension_shares"."amount_fen" between 0 and "extension_shares"."wanted_fen");--> statement-breakpoint
CREATE POLICY "traits_are_seen_by_their_own" ON "person_traits" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see_person("person_traits"."person_id", "person_traits"."district_id")) WITH CHECK (may_see_person("person_traits"."person_id", "person_traits"."district_id"));--> statement-breakpoint
CREATE POLICY "balances_are_seen_by_their_own" ON "ledger_balances" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("ledger_balances"."person_id", "ledger_balances"."centre_id", "ledger_balances"."district_id")) WITH CHECK (may_see("ledger_balances"."person_id", "ledger_balances"."centre_id", "ledger_balances"."district_id"));--> statement-breakpoint
CREATE POLICY "counters_are_for_the_ledger" ON "receipt_counters" AS PERMISSIVE FOR ALL TO "fuju_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "receipts_are_seen_by_their_own" ON "receipts" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("receipts"."person_id", "receipts"."centre_id", "receipts"."district_id")) WITH CHECK (may_see("receipts"."person_id", "receipts"."centre_id", "receipts"."district_id"));--> statement-breakpoint
CREATE POLICY "tax_invoices_are_seen_by_their_own" ON "tax_invoices" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("tax_invoices"."person_id", "tax_invoices"."centre_id", "tax_invoices"."district_id")) WITH CHECK (may_see("tax_invoices"."person_id", "tax_invoices"."centre_id", "tax_invoices"."district_id"));--> statement-breakpoint
CREATE POLICY "payments_are_seen_by_their_own" ON "payments" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("payments"."person_id", "payments"."centre_id", "payments"."district_id")) WITH CHECK (may_see("payments"."person_id", "payments"."centre_id", "payments"."district_id"));--> statement-breakpoint
CREATE POLICY "events_are_for_the_house_itself" ON "provider_events" AS PERMISSIVE FOR ALL TO "fuju_app" USING (sight_scope() = 'system') WITH CHECK (sight_scope() = 'system');--> statement-breakpoint
CREATE POLICY "refunds_are_seen_by_their_own" ON "refunds" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("refunds"."person_id", "refunds"."centre_id", "refunds"."district_id")) WITH CHECK (may_see("refunds"."person_id", "refunds"."centre_id", "refunds"."district_id"));--> statement-breakpoint
CREATE POLICY "allowances_are_seen_by_their_own" ON "allowances" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("allowances"."holder_id", null, "allowances"."district_id")) WITH CHECK (may_see("allowances"."holder_id", null, "allowances"."district_id"));--> statement-breakpoint
CREATE POLICY "grants_are_seen_by_their_own" ON "grants" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("grants"."person_id", "grants"."centre_id", "grants"."district_id")) WITH CHECK (may_see("grants"."person_id", "grants"."centre_id", "grants"."district_id"));--> statement-breakpoint
CREATE POLICY "adjustments_are_seen_by_their_own" ON "adjustments" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("adjustments"."person_id", "adjustments"."centre_id", "adjustments"."district_id")) WITH CHECK (may_see("adjustments"."person_id", "adjustments"."centre_id", "adjustments"."district_id"));--> statement-breakpoint
CREATE POLICY "instalments_are_seen_by_their_own" ON "instalments" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see("instalments"."person_id", "instalments"."centre_id", "instalments"."district_id")) WITH CHECK (may_see("instalments"."person_id", "instalments"."centre_id", "instalments"."district_id"));
