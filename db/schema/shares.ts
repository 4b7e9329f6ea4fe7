import { integer, jsonb, smallint, uuid } from 'drizzle-orm/pg-core'
import type { Share } from '#app/pricing/quote.ts'
import { BENEFITS, PAYERS, PAYOUTS, PROGRAMME_KINDS } from '#app/programmes/programme.ts'
import { money, word } from '../columns.ts'
import { programmes } from './programmes.ts'
import { theirs } from './theirs.ts'

/** One part of a rent that somebody else bears, as it was quoted: of a reservation, or of an extension. */
export const share = {
  position: smallint().notNull(),
  kind: word(PROGRAMME_KINDS).notNull(),
  payer: word(PAYERS).notNull(),
  programmeId: uuid()
    .notNull()
    .references(() => programmes.id, { onDelete: 'restrict' }),
  how: word(BENEFITS).notNull().default('share'),
  payout: word(PAYOUTS).notNull().default('at_once'),
  /** Null where it is no share but a sum. */
  shareBp: integer(),
  amountFen: money().notNull(),
  wantedFen: money().notNull(),
  cuts: jsonb().$type<Share['cuts']>().notNull().default([]),
  grants: jsonb().$type<Share['grants']>().notNull().default([]),
  ...theirs,
}
