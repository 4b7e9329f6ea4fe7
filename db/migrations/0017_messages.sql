CREATE TABLE "message_preferences" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"district_id" uuid NOT NULL,
	"email_sealed" text,
	"wants_reminders" boolean NOT NULL,
	"stop_token" text NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stop_token_is_of_one_person" UNIQUE("stop_token"),
	CONSTRAINT "stop_token_cannot_be_guessed" CHECK (length("message_preferences"."stop_token") >= 24)
);
--> statement-breakpoint
ALTER TABLE "message_preferences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"person_id" uuid,
	"district_id" uuid,
	"state" text DEFAULT 'waiting' NOT NULL,
	"sealed" text,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"send_at" timestamp with time zone NOT NULL,
	"true_until" timestamp with time zone,
	"tries" smallint DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"given_up_because" text,
	"told_by" uuid,
	"told_at" timestamp with time zone,
	CONSTRAINT "event_is_told_once_by_each_channel" UNIQUE("event_id","channel"),
	CONSTRAINT "message_channel_is_known" CHECK ("messages"."channel" in ('sms', 'email')),
	CONSTRAINT "message_state_is_known" CHECK ("messages"."state" in ('waiting', 'sending', 'sent', 'given_up')),
	CONSTRAINT "message_reason_is_known" CHECK ("messages"."given_up_because" in ('refused', 'no_answer', 'too_late')),
	CONSTRAINT "message_is_of_a_person_with_a_district" CHECK (("messages"."person_id" is null) = ("messages"."district_id" is null)),
	CONSTRAINT "message_to_send_has_its_text" CHECK ("messages"."state" not in ('waiting', 'sending') or "messages"."sealed" is not null),
	CONSTRAINT "message_being_sent_has_a_lease" CHECK (("messages"."state" = 'sending') = ("messages"."lease_until" is not null)),
	CONSTRAINT "message_is_tried_six_times_at_most" CHECK ("messages"."tries" between 0 and 6),
	CONSTRAINT "message_is_sent_by_a_try" CHECK ("messages"."state" <> 'sent' or "messages"."tries" > 0),
	CONSTRAINT "message_that_is_over_says_when" CHECK (("messages"."state" in ('sent', 'given_up')) = ("messages"."ended_at" is not null)),
	CONSTRAINT "message_given_up_says_why" CHECK (("messages"."state" = 'given_up') = ("messages"."given_up_because" is not null)),
	CONSTRAINT "only_what_was_given_up_is_told_by_voice" CHECK ("messages"."told_at" is null or "messages"."state" = 'given_up'),
	CONSTRAINT "message_is_told_by_somebody" CHECK (("messages"."told_at" is null) = ("messages"."told_by" is null))
);
--> statement-breakpoint
ALTER TABLE "messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reminders" (
	"kind" text NOT NULL,
	"reservation_id" uuid NOT NULL,
	"about_on" date NOT NULL,
	"left_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminder_is_left_once_for_a_day" PRIMARY KEY("reservation_id","kind","about_on"),
	CONSTRAINT "reminder_is_known" CHECK ("reminders"."kind" in ('coming_tomorrow', 'collect_tomorrow', 'due_soon', 'due_tomorrow', 'overdue'))
);
--> statement-breakpoint
ALTER TABLE "reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "size" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "contrast" text;--> statement-breakpoint
ALTER TABLE "message_preferences" ADD CONSTRAINT "message_preferences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_preferences" ADD CONSTRAINT "message_preferences_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "districts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_told_by_accounts_id_fk" FOREIGN KEY ("told_by") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_to_send" ON "messages" USING btree ("send_at") WHERE "messages"."state" in ('waiting', 'sending');--> statement-breakpoint
CREATE INDEX "messages_of_a_person" ON "messages" USING btree ("person_id","written_at");--> statement-breakpoint
CREATE INDEX "messages_that_came_to_nothing" ON "messages" USING btree ("district_id","ended_at") WHERE "messages"."state" = 'given_up';--> statement-breakpoint
CREATE INDEX "visits_that_were_told" ON "outbox_events" USING btree ("subject_id") WHERE "outbox_events"."kind" in ('stop_promised', 'stop_goes_again');--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "account_language_is_known" CHECK ("accounts"."language" in ('zh-CN', 'en'));--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "account_size_is_known" CHECK ("accounts"."size" in ('standard', 'elder'));--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "account_contrast_is_known" CHECK ("accounts"."contrast" in ('standard', 'high'));--> statement-breakpoint
CREATE POLICY "message_preferences_are_seen_with_the_person" ON "message_preferences" AS PERMISSIVE FOR ALL TO "fuju_app" USING (may_see_person("message_preferences"."person_id", "message_preferences"."district_id")) WITH CHECK (may_see_person("message_preferences"."person_id", "message_preferences"."district_id"));--> statement-breakpoint
CREATE POLICY "messages_are_seen_with_the_person" ON "messages" AS PERMISSIVE FOR ALL TO "fuju_app" USING (case when "messages"."person_id" is null then sight_scope() = 'system' else may_see_person("messages"."person_id", "messages"."district_id") end) WITH CHECK (case when "messages"."person_id" is null then sight_scope() = 'system' else may_see_person("messages"."person_id", "messages"."district_id") end);--> statement-breakpoint
CREATE POLICY "reminders_are_for_the_house" ON "reminders" AS PERMISSIVE FOR ALL TO "fuju_app" USING (sight_scope() = 'system') WITH CHECK (sight_scope() = 'system');--> statement-breakpoint
DROP POLICY "messages_are_for_the_house" ON "sent_messages" CASCADE;--> statement-breakpoint
DROP TABLE "sent_messages" CASCADE;
