CREATE TABLE "attempts" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "attempts_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text,
	"subject_id" text,
	"actor_id" text NOT NULL,
	"actor_kind" text NOT NULL,
	"command" text NOT NULL,
	"input" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"audit_id" text NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_seals_auditId_unique" UNIQUE("audit_id")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"merchant_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"role" text,
	"merchant_id" text,
	"invited_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"user_agent" text,
	CONSTRAINT "sessions_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "tenants" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"time_zone" text DEFAULT 'America/Jamaica' NOT NULL,
	"currency" text DEFAULT 'JMD' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tenants_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"locale" text,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "btcpay_connections" (
	"merchant_id" text PRIMARY KEY NOT NULL,
	"base_url" text NOT NULL,
	"store_id" text NOT NULL,
	"store_name" text NOT NULL,
	"api_key_sealed" text NOT NULL,
	"webhook_id" text,
	"webhook_secret_sealed" text,
	"webhook_path" text NOT NULL,
	"server_version" text,
	"test_mode" boolean DEFAULT false NOT NULL,
	"preflight" jsonb DEFAULT '[]' NOT NULL,
	"checked_at" timestamp with time zone,
	"connected_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_ok_at" timestamp with time zone,
	"stale_since" timestamp with time zone,
	"last_fault" text,
	"faults" integer DEFAULT 0 NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "btcpay_connections_webhookPath_unique" UNIQUE("webhook_path")
);
--> statement-breakpoint
CREATE TABLE "btcpay_deliveries" (
	"merchant_id" text NOT NULL,
	"original_delivery_id" text NOT NULL,
	"delivery_id" text NOT NULL,
	"type" text NOT NULL,
	"object_id" text,
	"happened_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"repeats" integer DEFAULT 0 NOT NULL,
	"applied_at" timestamp with time zone,
	CONSTRAINT "btcpay_deliveries_merchant_id_original_delivery_id_pk" PRIMARY KEY("merchant_id","original_delivery_id")
);
--> statement-breakpoint
CREATE TABLE "btcpay_differences" (
	"merchant_id" text NOT NULL,
	"topic" text NOT NULL,
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"ours" text,
	"theirs" text,
	"first_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "btcpay_differences_merchant_id_topic_subject_kind_pk" PRIMARY KEY("merchant_id","topic","subject","kind")
);
--> statement-breakpoint
CREATE TABLE "btcpay_grant_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"base_url" text NOT NULL,
	"state_hash" text NOT NULL,
	"api_key_sealed" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone,
	"used_at" timestamp with time zone,
	CONSTRAINT "btcpay_grant_requests_stateHash_unique" UNIQUE("state_hash")
);
--> statement-breakpoint
CREATE TABLE "btcpay_reconcile_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"topic" text NOT NULL,
	"kind" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"compared" integer DEFAULT 0 NOT NULL,
	"repaired" integer DEFAULT 0 NOT NULL,
	"differences" integer DEFAULT 0 NOT NULL,
	"fault" text
);
--> statement-breakpoint
CREATE TABLE "pay_button_invoices" (
	"merchant_id" text NOT NULL,
	"button_id" text NOT NULL,
	"invoice_id" text PRIMARY KEY NOT NULL,
	"amount" bigint NOT NULL,
	"visitor" text NOT NULL,
	"order_number" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pay_buttons" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"label" text NOT NULL,
	"look" text NOT NULL,
	"description" text,
	"currency" text NOT NULL,
	"asset" text NOT NULL,
	"amount" bigint NOT NULL,
	"min" bigint,
	"max" bigint,
	"step" bigint,
	"return_address" text,
	"origins" jsonb DEFAULT '[]' NOT NULL,
	"paused_at" timestamp with time zone,
	"key_version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "card_events" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"card_id" text NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"actor_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "card_issuers" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"k1_hash" text NOT NULL,
	"k1_sealed" text NOT NULL,
	"pepper_sealed" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "card_issuers_k1Hash_unique" UNIQUE("k1_hash")
);
--> statement-breakpoint
CREATE TABLE "card_taps" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"card_id" text NOT NULL,
	"counter" integer NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"msat" bigint NOT NULL,
	"payment_hash" text,
	"lightning_invoice" text,
	"invoice_id" text,
	"payout_id" text,
	"journal_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "cards" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"issuer_merchant_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"number" text NOT NULL,
	"kind" text DEFAULT 'btcpay-gateway' NOT NULL,
	"state" text NOT NULL,
	"holder_name" text,
	"load_msat" bigint NOT NULL,
	"pull_payment_sealed" text,
	"pull_payment_hash" text,
	"uid_hash" text,
	"k2_sealed" text,
	"key_version" integer,
	"counter" integer DEFAULT -1 NOT NULL,
	"program_token_hash" text,
	"program_token_expires_at" timestamp with time zone,
	"held_at" timestamp with time zone,
	"held_by" text,
	"hold_reason" text,
	"issued_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"programmed_at" timestamp with time zone,
	"last_tap_at" timestamp with time zone,
	"fault" text,
	CONSTRAINT "cards_number_unique" UNIQUE("number"),
	CONSTRAINT "cards_pullPaymentHash_unique" UNIQUE("pull_payment_hash"),
	CONSTRAINT "cards_uidHash_unique" UNIQUE("uid_hash"),
	CONSTRAINT "cards_programTokenHash_unique" UNIQUE("program_token_hash")
);
--> statement-breakpoint
CREATE TABLE "invoice_attention" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"invoice_id" text NOT NULL,
	"reason" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"asset" text NOT NULL,
	"amount" bigint NOT NULL,
	"msat" bigint,
	"detail" text,
	"opened_at" timestamp with time zone NOT NULL,
	"decision" text,
	"why" text,
	"by_id" text,
	"by_name" text,
	"decided_at" timestamp with time zone,
	"rest_invoice_id" text,
	"resolved_at" timestamp with time zone,
	"how" text
);
--> statement-breakpoint
CREATE TABLE "invoice_node_looks" (
	"invoice_id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"next_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "invoice_batch_rows" (
	"merchant_id" text NOT NULL,
	"batch_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"cells" jsonb NOT NULL,
	"faults" jsonb NOT NULL,
	"currency" text,
	"asset" text,
	"amount" bigint,
	"order_number" text,
	"description" text,
	"buyer_name" text,
	"buyer_email" text,
	"expiry_minutes" integer,
	"invoice_id" text,
	CONSTRAINT "invoice_batch_rows_batch_id_number_pk" PRIMARY KEY("batch_id","number")
);
--> statement-breakpoint
CREATE TABLE "invoice_batches" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"name" text NOT NULL,
	"state" text DEFAULT 'preview' NOT NULL,
	"header" jsonb NOT NULL,
	"unused" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_by" text,
	"confirmed_name" text,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "invoice_refunds" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"invoice_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"variant" text NOT NULL,
	"rate_from" text NOT NULL,
	"rate" text,
	"status" text NOT NULL,
	"asset" text NOT NULL,
	"amount" bigint NOT NULL,
	"msat" bigint NOT NULL,
	"counts_amount" bigint NOT NULL,
	"counts_msat" bigint NOT NULL,
	"paid_msat" bigint DEFAULT 0 NOT NULL,
	"reason" text NOT NULL,
	"destination" text,
	"pull_payment_sealed" text,
	"pull_payment_hash" text,
	"claim_link_sealed" text,
	"payouts" jsonb DEFAULT '[]' NOT NULL,
	"closing" text,
	"fault" text,
	"created_by" text NOT NULL,
	"created_by_name" text NOT NULL,
	"approved_by" text,
	"approved_by_name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"approved_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"next_poll_at" timestamp with time zone,
	"claim_mails" integer DEFAULT 0 NOT NULL,
	"claim_mail_asked_at" timestamp with time zone,
	"claim_mailed_at" timestamp with time zone,
	"work_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "invoice_events" (
	"merchant_id" text NOT NULL,
	"invoice_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"detail" jsonb DEFAULT '{}' NOT NULL,
	"actor_id" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "invoice_events_invoice_id_id_pk" PRIMARY KEY("invoice_id","id")
);
--> statement-breakpoint
CREATE TABLE "invoices" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"btcpay_id" text,
	"status" text NOT NULL,
	"additional_status" text DEFAULT 'none' NOT NULL,
	"currency" text NOT NULL,
	"asset" text NOT NULL,
	"amount" bigint NOT NULL,
	"paid_amount" bigint DEFAULT 0 NOT NULL,
	"order_number" text,
	"description" text,
	"buyer_name" text,
	"buyer_email" text,
	"return_address" text,
	"source" text DEFAULT 'console' NOT NULL,
	"checkout_url" text,
	"lightning_invoice" text,
	"lightning_payment_hash" text,
	"bitcoin_address" text,
	"rate" text,
	"rate_pair" text,
	"rate_at" timestamp with time zone,
	"due_msat" bigint,
	"markable" jsonb DEFAULT '[]' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expiry_minutes" integer,
	"expires_at" timestamp with time zone,
	"monitored_until" timestamp with time zone,
	"confirmations_wanted" integer,
	"settled_at" timestamp with time zone,
	"synced_at" timestamp with time zone,
	"next_poll_at" timestamp with time zone,
	"archived" boolean DEFAULT false NOT NULL,
	"fault" text,
	"booked_sales" bigint DEFAULT 0 NOT NULL,
	"booked_over" bigint DEFAULT 0 NOT NULL,
	"booked_rounding" bigint DEFAULT 0 NOT NULL,
	"bookings" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invoice_payments" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"invoice_id" text NOT NULL,
	"btcpay_id" text NOT NULL,
	"method" text NOT NULL,
	"msat" bigint NOT NULL,
	"fee_msat" bigint DEFAULT 0 NOT NULL,
	"asset" text NOT NULL,
	"value" bigint NOT NULL,
	"rate" text NOT NULL,
	"rate_pair" text NOT NULL,
	"rate_source" text DEFAULT 'btcpay' NOT NULL,
	"destination" text,
	"proof" text,
	"status" text NOT NULL,
	"card_id" text,
	"opinion" text,
	"confirmations" integer,
	"asked_at" timestamp with time zone,
	"received_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"journal_id" text,
	"bookings" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_accounts" (
	"merchant_id" text NOT NULL,
	"id" bigint NOT NULL,
	"code" text NOT NULL,
	"family" text NOT NULL,
	"asset" smallint NOT NULL,
	"side" text NOT NULL,
	"floor" bigint,
	"sharded" boolean NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_accounts_merchant_id_id_pk" PRIMARY KEY("merchant_id","id")
);
--> statement-breakpoint
CREATE TABLE "ledger_balances" (
	"merchant_id" text NOT NULL,
	"account_id" bigint NOT NULL,
	"shard" smallint NOT NULL,
	"asset" smallint NOT NULL,
	"posted" bigint DEFAULT 0 NOT NULL,
	"floor" bigint,
	"version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "ledger_balances_merchant_id_account_id_shard_pk" PRIMARY KEY("merchant_id","account_id","shard"),
	CONSTRAINT "ledger_balances_floor" CHECK ("ledger_balances"."posted" >= "ledger_balances"."floor")
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"merchant_id" text NOT NULL,
	"journal_id" text NOT NULL,
	"leg" smallint NOT NULL,
	"account_id" bigint NOT NULL,
	"asset" smallint NOT NULL,
	"amount" bigint NOT NULL,
	"event_at" timestamp with time zone NOT NULL,
	"xact" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "ledger_entries_merchant_id_journal_id_leg_pk" PRIMARY KEY("merchant_id","journal_id","leg"),
	CONSTRAINT "ledger_entries_amount" CHECK ("ledger_entries"."amount" <> 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_journals" (
	"merchant_id" text NOT NULL,
	"id" text NOT NULL,
	"idem" text NOT NULL,
	"req_hash" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"ref" text,
	"memo" text,
	"reverses" text,
	"event_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"meta" jsonb,
	CONSTRAINT "ledger_journals_merchant_id_id_pk" PRIMARY KEY("merchant_id","id")
);
--> statement-breakpoint
CREATE TABLE "ledger_proofs" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	"entries" bigint NOT NULL,
	"businesses" integer NOT NULL,
	"found" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_assets" (
	"id" smallint PRIMARY KEY NOT NULL,
	"asset" text NOT NULL,
	"decimals" smallint NOT NULL,
	CONSTRAINT "ledger_assets_asset_unique" UNIQUE("asset")
);
--> statement-breakpoint
CREATE TABLE "merchants" (
	"merchant_id" text PRIMARY KEY NOT NULL,
	"town" text NOT NULL,
	"country" text DEFAULT 'JM' NOT NULL,
	"phone" text,
	"refund_approval_minor" bigint,
	"registered_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"unique_key" text,
	"run_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"max_attempts" integer DEFAULT 12 NOT NULL,
	"locked_by" text,
	"locked_until" timestamp with time zone,
	"last_fault" text,
	"done_at" timestamp with time zone,
	"dead_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"dispatched_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "timers" (
	"name" text PRIMARY KEY NOT NULL,
	"last_run_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "till_items" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"name" text NOT NULL,
	"category" text DEFAULT '' NOT NULL,
	"asset" text NOT NULL,
	"price" bigint NOT NULL,
	"stock" integer,
	"hidden" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "till_sales" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"till_id" text NOT NULL,
	"shift_id" text,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"tender" text NOT NULL,
	"status" text NOT NULL,
	"invoice_id" text,
	"asset" text NOT NULL,
	"lines" jsonb NOT NULL,
	"subtotal" bigint NOT NULL,
	"discount" bigint NOT NULL,
	"tax_rate" integer NOT NULL,
	"tax_included" boolean NOT NULL,
	"tax" bigint NOT NULL,
	"tip" bigint NOT NULL,
	"total" bigint NOT NULL,
	"given" bigint,
	"note" text,
	"cashier_id" text NOT NULL,
	"cashier_name" text NOT NULL,
	"sold_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"paid_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "till_shifts" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"till_id" text NOT NULL,
	"asset" text NOT NULL,
	"float" bigint NOT NULL,
	"opened_by" text NOT NULL,
	"opened_by_name" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"counted" bigint,
	"expected" bigint,
	"closed_by" text,
	"closed_by_name" text,
	"closed_at" timestamp with time zone,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "tills" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"name" text NOT NULL,
	"tax_rate" integer DEFAULT 0 NOT NULL,
	"tax_included" boolean DEFAULT true NOT NULL,
	"tip_presets" jsonb DEFAULT '[]' NOT NULL,
	"closed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipt_counters" (
	"merchant_id" text NOT NULL,
	"series" text NOT NULL,
	"last" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "receipt_counters_merchant_id_series_pk" PRIMARY KEY("merchant_id","series")
);
--> statement-breakpoint
CREATE TABLE "receipt_mails" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"receipt_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"email" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"series" text NOT NULL,
	"number" bigint NOT NULL,
	"code" text NOT NULL,
	"invoice_id" text,
	"sale_id" text,
	"refund_id" text,
	"receipt_id" text,
	"asset" text NOT NULL,
	"seller" jsonb NOT NULL,
	"lines" jsonb NOT NULL,
	"payments" jsonb NOT NULL,
	"order_number" text,
	"buyer_email" text,
	"total" bigint NOT NULL,
	"taxable" bigint NOT NULL,
	"zero_rated" bigint NOT NULL,
	"exempt" bigint NOT NULL,
	"untaxed" bigint NOT NULL,
	"tax" bigint NOT NULL,
	"paid" bigint NOT NULL,
	"msat" bigint NOT NULL,
	"zone" text NOT NULL,
	"supplied_at" timestamp with time zone NOT NULL,
	"issued_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tax_profiles" (
	"merchant_id" text PRIMARY KEY NOT NULL,
	"legal_name" text,
	"trn" text NOT NULL,
	"gct_number" text,
	"address" text NOT NULL,
	"category" text DEFAULT 'standard' NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tax_rates" (
	"merchant_id" text NOT NULL,
	"from_day" date NOT NULL,
	"basis_points" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tax_rates_merchant_id_from_day_pk" PRIMARY KEY("merchant_id","from_day")
);
--> statement-breakpoint
CREATE TABLE "daily_totals" (
	"merchant_id" text NOT NULL,
	"day" date NOT NULL,
	"head" text NOT NULL,
	"asset" text NOT NULL,
	"debit" bigint NOT NULL,
	"credit" bigint NOT NULL,
	"debits" bigint NOT NULL,
	"credits" bigint NOT NULL,
	CONSTRAINT "daily_totals_merchant_id_head_asset_day_pk" PRIMARY KEY("merchant_id","head","asset","day")
);
--> statement-breakpoint
CREATE TABLE "platform_totals" (
	"merchant_id" text NOT NULL,
	"day" date NOT NULL,
	"head" text NOT NULL,
	"asset" text NOT NULL,
	"debit" bigint NOT NULL,
	"credit" bigint NOT NULL,
	"debits" bigint NOT NULL,
	"credits" bigint NOT NULL,
	CONSTRAINT "platform_totals_merchant_id_head_asset_day_pk" PRIMARY KEY("merchant_id","head","asset","day")
);
--> statement-breakpoint
CREATE TABLE "totals_state" (
	"id" text PRIMARY KEY NOT NULL,
	"upto" "xid8" DEFAULT '0' NOT NULL,
	"folded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_request_events" (
	"merchant_id" text NOT NULL,
	"request_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"detail" jsonb DEFAULT '{}' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "payment_request_events_request_id_id_pk" PRIMARY KEY("request_id","id")
);
--> statement-breakpoint
CREATE TABLE "payment_request_invoices" (
	"merchant_id" text NOT NULL,
	"request_id" text NOT NULL,
	"invoice_id" text PRIMARY KEY NOT NULL,
	"payer_key" text,
	"state" text DEFAULT 'open' NOT NULL,
	"paid" bigint DEFAULT 0 NOT NULL,
	"held" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_request_reminders" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"request_id" text NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "payment_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"note" text,
	"currency" text NOT NULL,
	"asset" text NOT NULL,
	"amount" bigint NOT NULL,
	"partial" boolean DEFAULT false NOT NULL,
	"due_day" text,
	"closes" boolean DEFAULT false NOT NULL,
	"payer_email" text,
	"remind" boolean DEFAULT false NOT NULL,
	"opted_out_at" timestamp with time zone,
	"paid_amount" bigint DEFAULT 0 NOT NULL,
	"held_amount" bigint DEFAULT 0 NOT NULL,
	"archived_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payment_requests_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"campaign_id" text NOT NULL,
	"card_id" text NOT NULL,
	"invoice_id" text NOT NULL,
	"rate_basis_points" integer NOT NULL,
	"base_msat" bigint NOT NULL,
	"wanted_points" bigint NOT NULL,
	"points" bigint NOT NULL,
	"journal_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"rate_basis_points" integer NOT NULL,
	"budget_points" bigint NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "point_returns" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"award_id" text NOT NULL,
	"card_id" text NOT NULL,
	"invoice_id" text NOT NULL,
	"refund_id" text NOT NULL,
	"refunded" bigint NOT NULL,
	"wanted_points" bigint NOT NULL,
	"points" bigint NOT NULL,
	"journal_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_entries" (
	"merchant_id" text NOT NULL,
	"kind" text NOT NULL,
	"ref" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"words" text NOT NULL,
	"fortnight" smallint GENERATED ALWAYS AS (floor(extract(epoch from at - timestamptz '2020-01-01 00:00:00+00') / 1209600)::smallint) STORED NOT NULL,
	CONSTRAINT "search_entries_kind_ref_pk" PRIMARY KEY("kind","ref")
);
--> statement-breakpoint
CREATE TABLE "default_views" (
	"merchant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"list" text NOT NULL,
	"view_id" text NOT NULL,
	CONSTRAINT "default_views_merchant_id_user_id_list_pk" PRIMARY KEY("merchant_id","user_id","list")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"owner_id" text NOT NULL,
	"list" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_seals" ADD CONSTRAINT "audit_seals_audit_id_audit_log_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "btcpay_connections" ADD CONSTRAINT "btcpay_connections_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "btcpay_deliveries" ADD CONSTRAINT "btcpay_deliveries_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "btcpay_differences" ADD CONSTRAINT "btcpay_differences_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "btcpay_grant_requests" ADD CONSTRAINT "btcpay_grant_requests_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "btcpay_reconcile_runs" ADD CONSTRAINT "btcpay_reconcile_runs_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_button_invoices" ADD CONSTRAINT "pay_button_invoices_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_button_invoices" ADD CONSTRAINT "pay_button_invoices_button_id_pay_buttons_id_fk" FOREIGN KEY ("button_id") REFERENCES "public"."pay_buttons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_button_invoices" ADD CONSTRAINT "pay_button_invoices_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_buttons" ADD CONSTRAINT "pay_buttons_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_events" ADD CONSTRAINT "card_events_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_events" ADD CONSTRAINT "card_events_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_issuers" ADD CONSTRAINT "card_issuers_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_taps" ADD CONSTRAINT "card_taps_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_taps" ADD CONSTRAINT "card_taps_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_issuer_merchant_id_tenants_id_fk" FOREIGN KEY ("issuer_merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_attention" ADD CONSTRAINT "invoice_attention_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_attention" ADD CONSTRAINT "invoice_attention_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_attention" ADD CONSTRAINT "invoice_attention_rest_invoice_id_invoices_id_fk" FOREIGN KEY ("rest_invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_node_looks" ADD CONSTRAINT "invoice_node_looks_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_node_looks" ADD CONSTRAINT "invoice_node_looks_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_batch_rows" ADD CONSTRAINT "invoice_batch_rows_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_batch_rows" ADD CONSTRAINT "invoice_batch_rows_batch_id_invoice_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."invoice_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_batch_rows" ADD CONSTRAINT "invoice_batch_rows_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_batches" ADD CONSTRAINT "invoice_batches_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_refunds" ADD CONSTRAINT "invoice_refunds_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_refunds" ADD CONSTRAINT "invoice_refunds_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_events" ADD CONSTRAINT "invoice_events_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_events" ADD CONSTRAINT "invoice_events_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_payments" ADD CONSTRAINT "invoice_payments_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_payments" ADD CONSTRAINT "invoice_payments_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_asset_ledger_assets_id_fk" FOREIGN KEY ("asset") REFERENCES "public"."ledger_assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_balances" ADD CONSTRAINT "ledger_balances_account" FOREIGN KEY ("merchant_id","account_id") REFERENCES "public"."ledger_accounts"("merchant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_proofs" ADD CONSTRAINT "ledger_proofs_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merchants" ADD CONSTRAINT "merchants_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "till_items" ADD CONSTRAINT "till_items_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "till_sales" ADD CONSTRAINT "till_sales_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "till_sales" ADD CONSTRAINT "till_sales_till_id_tills_id_fk" FOREIGN KEY ("till_id") REFERENCES "public"."tills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "till_sales" ADD CONSTRAINT "till_sales_shift_id_till_shifts_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."till_shifts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "till_sales" ADD CONSTRAINT "till_sales_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "till_shifts" ADD CONSTRAINT "till_shifts_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "till_shifts" ADD CONSTRAINT "till_shifts_till_id_tills_id_fk" FOREIGN KEY ("till_id") REFERENCES "public"."tills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tills" ADD CONSTRAINT "tills_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_counters" ADD CONSTRAINT "receipt_counters_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_mails" ADD CONSTRAINT "receipt_mails_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_mails" ADD CONSTRAINT "receipt_mails_receipt_id_receipts_id_fk" FOREIGN KEY ("receipt_id") REFERENCES "public"."receipts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tax_profiles" ADD CONSTRAINT "tax_profiles_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tax_rates" ADD CONSTRAINT "tax_rates_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_totals" ADD CONSTRAINT "daily_totals_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_totals" ADD CONSTRAINT "platform_totals_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_request_events" ADD CONSTRAINT "payment_request_events_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_request_events" ADD CONSTRAINT "payment_request_events_request_id_payment_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."payment_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_request_invoices" ADD CONSTRAINT "payment_request_invoices_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_request_invoices" ADD CONSTRAINT "payment_request_invoices_request_id_payment_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."payment_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_request_invoices" ADD CONSTRAINT "payment_request_invoices_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_request_reminders" ADD CONSTRAINT "payment_request_reminders_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_request_reminders" ADD CONSTRAINT "payment_request_reminders_request_id_payment_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."payment_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_requests" ADD CONSTRAINT "payment_requests_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_returns" ADD CONSTRAINT "point_returns_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_returns" ADD CONSTRAINT "point_returns_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "default_views" ADD CONSTRAINT "default_views_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "default_views" ADD CONSTRAINT "default_views_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "default_views" ADD CONSTRAINT "default_views_view_id_saved_views_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."saved_views"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_merchant_id_tenants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_by_subject" ON "audit_log" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_by_merchant" ON "audit_log" USING btree ("merchant_id","id");--> statement-breakpoint
CREATE INDEX "audit_by_actor" ON "audit_log" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_by_time" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "grants_once" ON "grants" USING btree ("user_id","role",coalesce(merchant_id, 'all'));--> statement-breakpoint
CREATE INDEX "grants_by_merchant" ON "grants" USING btree ("merchant_id");--> statement-breakpoint
CREATE INDEX "links_by_merchant" ON "links" USING btree ("merchant_id");--> statement-breakpoint
CREATE INDEX "links_by_email" ON "links" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tenants_one_programme" ON "tenants" USING btree ("kind") WHERE kind = 'programme';--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "connections_one_tenant" ON "btcpay_connections" USING btree ("base_url","store_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "deliveries_by_object" ON "btcpay_deliveries" USING btree ("merchant_id","object_id");--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "btcpay_deliveries" USING btree ("received_at") WHERE applied_at is null;--> statement-breakpoint
CREATE INDEX "differences_open" ON "btcpay_differences" USING btree ("merchant_id","last_seen_at") WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX "grant_requests_by_merchant" ON "btcpay_grant_requests" USING btree ("merchant_id");--> statement-breakpoint
CREATE INDEX "reconcile_runs_latest" ON "btcpay_reconcile_runs" USING btree ("topic","kind","started_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "pay_button_invoices_latest" ON "pay_button_invoices" USING btree ("button_id","created_at");--> statement-breakpoint
CREATE INDEX "pay_button_invoices_order" ON "pay_button_invoices" USING btree ("button_id","order_number") WHERE order_number is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "pay_buttons_idempotent" ON "pay_buttons" USING btree ("merchant_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "pay_buttons_latest" ON "pay_buttons" USING btree ("merchant_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "card_events_by_card" ON "card_events" USING btree ("card_id","id");--> statement-breakpoint
CREATE INDEX "taps_by_card" ON "card_taps" USING btree ("card_id","id");--> statement-breakpoint
CREATE INDEX "taps_by_merchant" ON "card_taps" USING btree ("merchant_id","id");--> statement-breakpoint
CREATE INDEX "taps_by_hash" ON "card_taps" USING btree ("payment_hash");--> statement-breakpoint
CREATE INDEX "taps_by_invoice" ON "card_taps" USING btree ("invoice_id") WHERE invoice_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "taps_one_payment" ON "card_taps" USING btree ("payment_hash") WHERE state in ('reserved', 'in-flight', 'paid');--> statement-breakpoint
CREATE INDEX "taps_open" ON "card_taps" USING btree ("at") WHERE state in ('reserved', 'in-flight');--> statement-breakpoint
CREATE UNIQUE INDEX "cards_idempotent" ON "cards" USING btree ("merchant_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "cards_latest" ON "cards" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "cards_by_issuer" ON "cards" USING btree ("issuer_merchant_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "attention_once" ON "invoice_attention" USING btree ("invoice_id","reason","subject");--> statement-breakpoint
CREATE INDEX "attention_open" ON "invoice_attention" USING btree ("merchant_id","opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX "attention_resolved" ON "invoice_attention" USING btree ("merchant_id","resolved_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE resolved_at is not null;--> statement-breakpoint
CREATE INDEX "attention_of_rest" ON "invoice_attention" USING btree ("rest_invoice_id");--> statement-breakpoint
CREATE INDEX "node_looks_due" ON "invoice_node_looks" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "invoice_batch_rows_by_state" ON "invoice_batch_rows" USING btree ("batch_id","state","number");--> statement-breakpoint
CREATE UNIQUE INDEX "invoice_batches_idempotent" ON "invoice_batches" USING btree ("merchant_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "invoice_batches_latest" ON "invoice_batches" USING btree ("merchant_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "invoice_batches_making" ON "invoice_batches" USING btree ("id") WHERE state = 'making';--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_idempotent" ON "invoice_refunds" USING btree ("merchant_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "refunds_by_invoice" ON "invoice_refunds" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "refunds_latest" ON "invoice_refunds" USING btree ("merchant_id","created_at");--> statement-breakpoint
CREATE INDEX "refunds_alive" ON "invoice_refunds" USING btree ("merchant_id","created_at") WHERE status in ('awaiting-approval', 'requested', 'open', 'claimed', 'in-flight');--> statement-breakpoint
CREATE INDEX "refunds_to_poll" ON "invoice_refunds" USING btree ("next_poll_at") WHERE next_poll_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_idempotent" ON "invoices" USING btree ("merchant_id","idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_btcpay" ON "invoices" USING btree ("merchant_id","btcpay_id") WHERE btcpay_id is not null;--> statement-breakpoint
CREATE INDEX "invoices_latest" ON "invoices" USING btree ("merchant_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "invoices_by_amount" ON "invoices" USING btree ("merchant_id","currency","amount","id");--> statement-breakpoint
CREATE INDEX "invoices_all_latest" ON "invoices" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "invoices_by_order" ON "invoices" USING btree ("merchant_id","order_number") WHERE order_number is not null;--> statement-breakpoint
CREATE INDEX "invoices_by_hash" ON "invoices" USING btree ("lightning_payment_hash");--> statement-breakpoint
CREATE INDEX "invoices_to_poll" ON "invoices" USING btree ("next_poll_at") WHERE next_poll_at is not null;--> statement-breakpoint
CREATE INDEX "invoices_by_status" ON "invoices" USING btree ("merchant_id","status","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "invoices_undecided" ON "invoices" USING btree ("created_at") WHERE (status = 'expired' and additional_status in ('paid-partial', 'paid-late'))
        or (status = 'invalid' and additional_status <> 'marked')
        or (status = 'settled' and additional_status = 'paid-over');--> statement-breakpoint
CREATE INDEX "invoices_ran_out" ON "invoices" USING btree ("expires_at") WHERE status = 'expired' and additional_status = 'none'
        and btcpay_id is not null and lightning_payment_hash is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "payments_once" ON "invoice_payments" USING btree ("merchant_id","invoice_id","btcpay_id");--> statement-breakpoint
CREATE INDEX "payments_latest" ON "invoice_payments" USING btree ("merchant_id","received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "payments_by_btcpay_id" ON "invoice_payments" USING btree ("btcpay_id");--> statement-breakpoint
CREATE INDEX "payments_to_ask" ON "invoice_payments" USING btree ("received_at") WHERE method = 'BTC-CHAIN' and (confirmations is null or confirmations < 6);--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_accounts_code" ON "ledger_accounts" USING btree ("merchant_id","code","asset");--> statement-breakpoint
CREATE INDEX "ledger_entries_account" ON "ledger_entries" USING btree ("merchant_id","account_id","event_at");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_journals_idem" ON "ledger_journals" USING btree ("merchant_id","idem");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_journals_reversed_once" ON "ledger_journals" USING btree ("merchant_id","reverses") WHERE reverses is not null;--> statement-breakpoint
CREATE INDEX "ledger_journals_ref" ON "ledger_journals" USING btree ("merchant_id","ref") WHERE ref is not null;--> statement-breakpoint
CREATE INDEX "ledger_journals_latest" ON "ledger_journals" USING btree ("merchant_id","event_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("run_at") WHERE done_at is null and dead_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_unique_waiting" ON "jobs" USING btree ("unique_key") WHERE unique_key is not null and done_at is null and dead_at is null;--> statement-breakpoint
CREATE INDEX "jobs_finished" ON "jobs" USING btree ("done_at") WHERE done_at is not null;--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("id") WHERE dispatched_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "till_items_by_name" ON "till_items" USING btree ("merchant_id",lower(name));--> statement-breakpoint
CREATE INDEX "till_items_of" ON "till_items" USING btree ("merchant_id","category","name");--> statement-breakpoint
CREATE UNIQUE INDEX "till_sales_idempotent" ON "till_sales" USING btree ("merchant_id","idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "till_sales_invoice" ON "till_sales" USING btree ("invoice_id") WHERE invoice_id is not null;--> statement-breakpoint
CREATE INDEX "till_sales_latest" ON "till_sales" USING btree ("till_id","sold_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "till_sales_of_shift" ON "till_sales" USING btree ("shift_id");--> statement-breakpoint
CREATE UNIQUE INDEX "till_shifts_open" ON "till_shifts" USING btree ("till_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "till_shifts_latest" ON "till_shifts" USING btree ("merchant_id","opened_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "tills_by_name" ON "tills" USING btree ("merchant_id",lower(name));--> statement-breakpoint
CREATE UNIQUE INDEX "receipt_mails_idempotent" ON "receipt_mails" USING btree ("merchant_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "receipt_mails_by_receipt" ON "receipt_mails" USING btree ("receipt_id");--> statement-breakpoint
CREATE UNIQUE INDEX "receipts_numbered" ON "receipts" USING btree ("merchant_id","series","number");--> statement-breakpoint
CREATE UNIQUE INDEX "receipts_by_code" ON "receipts" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "receipts_once" ON "receipts" USING btree ("invoice_id") WHERE series = 'receipt';--> statement-breakpoint
CREATE UNIQUE INDEX "receipts_once_a_sale" ON "receipts" USING btree ("sale_id") WHERE series = 'receipt' and sale_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "receipts_once_a_refund" ON "receipts" USING btree ("refund_id") WHERE refund_id is not null;--> statement-breakpoint
CREATE INDEX "receipts_by_invoice" ON "receipts" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "receipts_latest" ON "receipts" USING btree ("merchant_id","issued_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "receipts_all_latest" ON "receipts" USING btree ("issued_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "payment_request_invoices_latest" ON "payment_request_invoices" USING btree ("request_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_request_invoices_one_open" ON "payment_request_invoices" USING btree ("request_id",coalesce(payer_key, '')) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "payment_request_invoices_open" ON "payment_request_invoices" USING btree ("created_at") WHERE state in ('open', 'held');--> statement-breakpoint
CREATE UNIQUE INDEX "payment_request_reminders_once" ON "payment_request_reminders" USING btree ("request_id","kind","about");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_requests_idempotent" ON "payment_requests" USING btree ("merchant_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "payment_requests_latest" ON "payment_requests" USING btree ("merchant_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "payment_requests_to_remind" ON "payment_requests" USING btree ("due_day") WHERE remind and archived_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "awards_once" ON "awards" USING btree ("campaign_id","invoice_id");--> statement-breakpoint
CREATE INDEX "awards_by_card" ON "awards" USING btree ("card_id","id");--> statement-breakpoint
CREATE INDEX "awards_latest" ON "awards" USING btree ("merchant_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "campaigns_one_running" ON "campaigns" USING btree ("merchant_id") WHERE state = 'running';--> statement-breakpoint
CREATE UNIQUE INDEX "point_returns_once" ON "point_returns" USING btree ("award_id","refund_id");--> statement-breakpoint
CREATE INDEX "point_returns_by_card" ON "point_returns" USING btree ("card_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "views_once" ON "saved_views" USING btree ("merchant_id","list","owner_id","name");--> statement-breakpoint
CREATE INDEX "views_by_list" ON "saved_views" USING btree ("merchant_id","list");